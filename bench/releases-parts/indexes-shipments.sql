ALTER TABLE shipments ADD PRIMARY KEY (id);
CREATE INDEX ON shipments (taxon);
CREATE INDEX ON shipments (exporter, year);
CREATE INDEX ON shipments (importer, year);
CREATE INDEX ON shipments (family);
CREATE INDEX ON shipments (year, taxon);
ANALYZE shipments;
