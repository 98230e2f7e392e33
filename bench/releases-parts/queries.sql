-- The ten queries of Queries.java, with the same answers: a page is its first hundred rows in order and how many there are in all.
-- $1 and $2 are what is asked for, $3 and $4 the names of term and unit.

PREPARE taxon_trend(text, text, text, text) AS
  SELECT year, sum(importer_quantity), sum(exporter_quantity) FROM comptab
  WHERE taxon = $1 AND term = $3 AND coalesce(unit, '') = $4 GROUP BY year ORDER BY year;

PREPARE exporter_year(text, smallint, text, text) AS
  SELECT *, count(*) OVER () FROM comptab WHERE exporter = $1 AND year = $2
  ORDER BY year, appendix, family, taxon, importer, exporter, origin, term, unit, purpose, source LIMIT 100;

PREPARE importer_year(text, smallint, text, text) AS
  SELECT *, count(*) OVER () FROM comptab WHERE importer = $1 AND year = $2
  ORDER BY year, appendix, family, taxon, importer, exporter, origin, term, unit, purpose, source LIMIT 100;

PREPARE top_importers(text, text, text, text) AS
  SELECT importer, sum(importer_quantity), sum(exporter_quantity) FROM comptab
  WHERE exporter = $1 AND year BETWEEN 2013 AND 2022 AND term = $3 AND coalesce(unit, '') = $4
  GROUP BY importer ORDER BY greatest(sum(importer_quantity), sum(exporter_quantity)) DESC LIMIT 10;

PREPARE top_exporters(text, text, text, text) AS
  SELECT exporter, sum(importer_quantity), sum(exporter_quantity) FROM comptab
  WHERE importer = $1 AND year BETWEEN 2013 AND 2022 AND term = $3 AND coalesce(unit, '') = $4
  GROUP BY exporter ORDER BY greatest(sum(importer_quantity), sum(exporter_quantity)) DESC LIMIT 10;

PREPARE gross_exports(text, text, text, text) AS
  WITH pairs AS (
    SELECT year, appendix, taxon, term, unit, importer, exporter, greatest(sum(importer_quantity), sum(exporter_quantity)) AS quantity
    FROM comptab WHERE family = $1 AND year BETWEEN 2013 AND 2022 GROUP BY year, appendix, taxon, term, unit, importer, exporter)
  SELECT appendix, taxon, term, unit, exporter, year, sum(quantity), count(*) OVER () FROM pairs
  GROUP BY appendix, taxon, term, unit, exporter, year ORDER BY appendix, taxon, term, unit, exporter, year LIMIT 100;

PREPARE net_imports(text, smallint, text, text) AS
  WITH pairs AS (
    SELECT year, appendix, taxon, term, unit, importer, exporter, greatest(sum(importer_quantity), sum(exporter_quantity)) AS quantity
    FROM comptab WHERE importer = $1 AND year = $2 GROUP BY year, appendix, taxon, term, unit, importer, exporter),
  imports AS (
    SELECT year, appendix, taxon, term, unit, importer AS country, sum(quantity) AS quantity FROM pairs GROUP BY 1, 2, 3, 4, 5, 6),
  exports AS (
    SELECT year, appendix, taxon, term, unit, exporter AS country, sum(quantity) AS quantity FROM pairs GROUP BY 1, 2, 3, 4, 5, 6)
  SELECT i.*, i.quantity - coalesce(e.quantity, 0), count(*) OVER () FROM imports i
  LEFT JOIN exports e ON i.year = e.year AND i.appendix = e.appendix AND i.taxon = e.taxon AND i.term = e.term
    AND coalesce(i.unit, '') = coalesce(e.unit, '') AND i.country = e.country
  WHERE i.quantity > coalesce(e.quantity, 0)
  ORDER BY appendix, taxon, term, unit, country, year LIMIT 100;

PREPARE terms_genus(text, text, text, text) AS
  SELECT term, count(*) FROM comptab WHERE genus = $1 GROUP BY term ORDER BY count(*) DESC LIMIT 10;

PREPARE shipments_page(text, smallint, text, text) AS
  SELECT *, count(*) OVER () FROM shipments WHERE taxon = $1 AND year = $2 ORDER BY year, taxon, id LIMIT 100;

PREPARE taxon_importer(text, text, text, text) AS
  SELECT *, count(*) OVER () FROM comptab WHERE taxon = $1 AND importer = $2
  ORDER BY year, appendix, family, taxon, importer, exporter, origin, term, unit, purpose, source LIMIT 100;
