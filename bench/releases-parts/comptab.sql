BEGIN;
-- A blank unit and "Number of specimens" are one unit.
CREATE TABLE comptab AS
  SELECT year, appendix, taxon, class, "order", family, genus, importer, exporter, origin, term,
    nullif(unit, 'Number of specimens') AS unit, purpose, source,
    sum(quantity) FILTER (WHERE reporter = 'I') AS importer_quantity, sum(quantity) FILTER (WHERE reporter = 'E') AS exporter_quantity
  FROM shipments GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14;
COMMIT;
CREATE INDEX ON comptab (taxon);
CREATE INDEX ON comptab (exporter, year);
CREATE INDEX ON comptab (importer, year);
CREATE INDEX ON comptab (family);
CREATE INDEX ON comptab (genus);
CREATE INDEX ON comptab (year, taxon);
ANALYZE comptab;
