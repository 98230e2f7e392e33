CREATE TABLE shipments (
  id bigint NOT NULL, year smallint NOT NULL, appendix text, taxon text, class text, "order" text, family text, genus text, term text,
  quantity numeric, unit text, importer text, exporter text, origin text, purpose text, source text, reporter text,
  import_permit text, export_permit text, origin_permit text);
