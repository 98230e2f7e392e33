package org.citeswarehouse.model.layout;

import static org.citeswarehouse.model.layout.InputColumn.optional;
import static org.citeswarehouse.model.layout.InputColumn.required;

import java.util.List;

/**
 * The columns of an annual report as UNEP-WCMC's upload has them, with the headings that its sample
 * workbooks (misspelt ones included) and the warehouse's own workbooks have for them. Source:
 * trade-database-facts A, cites-rules 1.4.
 */
final class AnnualReportLayout {

  static final InputLayout LAYOUT =
      new InputLayout(
          InputKind.ANNUAL_REPORT,
          "A line of an annual report.",
          List.of(
              required("Appendix", "I, II, III or N.").called("App.", "Ann.", "Ap.", "App"),
              required("SpeciesName", "Scientific name.")
                  .called("Species", "Esp\u00E8ce", "Especie", "Scientific name"),
              required("TermCode", "Term code.")
                  .called("Term code", "Code de description", "C\u00F3digo de descripci\u00F3n"),
              required("Quantity", "Quantity.").called("Quantit\u00E9", "Cantidad"),
              required("UnitCode", "Unit code; blank is number of specimens.")
                  .called("Unit", "Unit\u00E9", "Unidad", "Unit code"),
              optional("TradingPartner", "The other country, in upload files."),
              optional("CountryOfExport", "Country of export or re-export, in workbooks.")
                  .called(
                      "Country of export or re-export",
                      "Pays d'exportation ou de r\u00E9exportation",
                      "Pa\u00EDs de exportaci\u00F3n o reexportaci\u00F3n"),
              optional("CountryOfDestination", "Country of destination, in workbooks.")
                  .called("Country of destination", "Pays de destination", "Pa\u00EDs de destino"),
              required("CountryOfOrigin", "Country of origin of re-exports.")
                  .called(
                      "Country of origin of re-exports",
                      "Pays d'origine des r\u00E9exportations",
                      "Pa\u00EDs de origen de las reexportaciones"),
              optional("ImportPermit", "Import permit; in import files only.")
                  .called(
                      "Number of import permit",
                      "Num\u00E9ro du permis d'importation",
                      "N\u00FAmero del permiso de importaci\u00F3n",
                      "No. of import permit"),
              optional("ExportPermit", "Export permit or re-export certificate.")
                  .called(
                      "Number of export permit or re-export certificate",
                      "Num\u00E9ro du permis d'exportation ou du certificat de r\u00E9exportation",
                      "N\u00FAmero del permiso de exportaci\u00F3n o certificado de reexportaci\u00F3n",
                      "Number of export permit or re-export cerificate",
                      "No. of export permit or re-export certificate"),
              optional("OriginPermit", "Permit of the country of origin.")
                  .called(
                      "Number of country of origin permit",
                      "Num\u00E9ro du permis du pays d'origine",
                      "N\u00FAmero del permiso del pa\u00EDs de origen",
                      "No. of country-of-origin permit"),
              optional("IFSPermit", "Certificate of introduction from the sea; added in 2025.")
                  .called(
                      "Number of certificate of introduction from the sea",
                      "Num\u00E9ro du certificat d'introduction en provenance de la mer",
                      "N\u00FAmero del certificado de introducci\u00F3n procedente del mar"),
              required("PurposeCode", "Purpose.").called("Purpose", "But", "Prop\u00F3sito"),
              required("SourceCode", "Source.").called("Source", "Origen"),
              optional("Year", "Year of the trade.").called("Ann\u00E9e", "A\u00F1o"),
              optional("Description", "Description in words.")
                  .called(
                      "Description of specimen",
                      "Description du sp\u00E9cimen",
                      "Descripci\u00F3n del esp\u00E9cimen"),
              optional("Remarks", "Remarks.").called("Remarques", "Observaciones")),
          List.of(),
          List.of(
              List.of("TradingPartner", "ExportPermit", "OriginPermit", "Year"),
              List.of("CountryOfExport"),
              List.of("CountryOfDestination")));

  private AnnualReportLayout() {}
}
