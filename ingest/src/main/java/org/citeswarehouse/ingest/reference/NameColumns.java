package org.citeswarehouse.ingest.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.citeswarehouse.ingest.check.RowFindings;
import org.citeswarehouse.ingest.check.TextColumn;
import org.citeswarehouse.ingest.reference.NameCheck.Part;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.taxa.NameStatus;
import org.citeswarehouse.model.taxa.Numbering;

/**
 * Where a layout keeps what it states of a name.
 *
 * @param kind the layout
 * @param numbering by what it tells taxa apart
 * @param name column of the name
 * @param rank column of the rank; blank where the layout has none
 * @param status column of the status; blank where the layout has none
 * @param otherwise status where it has none
 * @param columns columns of the other parts
 */
record NameColumns(
    InputKind kind,
    Numbering numbering,
    String name,
    String rank,
    String status,
    NameStatus otherwise,
    Map<Part, String> columns)
    implements Serializable {

  private static final ObjectMapper JSON = new ObjectMapper();

  static NameColumns of(InputKind kind) {
    return switch (kind) {
      case CHECKLIST_INDEX ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "FullName",
              "RankName",
              "",
              NameStatus.A,
              parts(
                  "ID=TaxonId,KINGDOM=Kingdom,PHYLUM=Phylum,CLASS=Class,ORDER=Order,FAMILY=Family,"
                      + "GENUS=Genus,AUTHOR=AuthorYear,LISTING=CurrentListing,"
                      + "SYNONYMS=SynonymsWithAuthors,DISTRIBUTION=All_DistributionISOCodes"));
      case SPECIES_PLUS_NAMES ->
          new NameColumns(
              kind,
              Numbering.LEGACY,
              "Scientific name",
              "Rank",
              "Status",
              null,
              parts(
                  "ID=RecID,PARENT_RANK=ParentRank,PARENT_ID=ParentRecID,AUTHOR=Species Author,"
                      + "DESIGNATION=Designation,ACCEPTED_RANK=AcceptedRank,"
                      + "ACCEPTED_ID=AcceptedRecID"));
      case SPECIES_PLUS_ADDITIONS ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "Scientific name",
              "Rank",
              "Status",
              null,
              parts(
                  "PARENT_RANK=ParentRank,PARENT_ID=ParentID,AUTHOR=Species Author,"
                      + "DESIGNATION=Designation,ACCEPTED_RANK=AcceptedRank,"
                      + "ACCEPTED_ID=AcceptedID"));
      case SPECIES_PLUS_ACCEPTED ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "Scientific name",
              "",
              "",
              NameStatus.A,
              parts("ID=ID,PARENT_ID=ParentID,GENUS=Parent name"));
      case SPECIES_PLUS_HYBRIDS ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "Full Hybrid Name",
              "Hybrid Rank",
              "Status",
              null,
              parts("ACCEPTED_ID=SpeciesPlusID,ACCEPTED_RANK=ParentRank,ACCEPTED_NAME=Parent"));
      case TRADE_NAMES ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "cites_trade_name",
              "trade_name_rank",
              "name_status",
              null,
              parts("ACCEPTED_ID=valid_name_species_plus_id,ACCEPTED_NAME=valid_name"));
      case TRADE_TAXON_CODES ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "cites_name",
              "rank",
              "",
              NameStatus.T,
              parts("ACCEPTED_ID=speciesplusid,ACCEPTED_NAME=speciesplusname"));
      case API_TAXA ->
          new NameColumns(
              kind,
              Numbering.SPECIES_PLUS,
              "full_name",
              "rank",
              "name_status",
              null,
              parts(
                  "ID=id,AUTHOR=author_year,LISTING=cites_listing,KINGDOM=higher_taxa,"
                      + "SYNONYMS=synonyms,ACCEPTED_NAME=accepted_names"));
      default -> throw new IllegalArgumentException(kind + " states no names");
    };
  }

  /** What a row says in them. */
  Map<Part, String> parts(Map<Part, TextColumn> others, RowFindings row) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    others.forEach((part, column) -> parts.put(part, column.read(row)));
    if (kind == InputKind.API_TAXA) {
      unfold(parts);
    }
    return parts;
  }

  /** The API nests what tables have in columns. */
  private static void unfold(Map<Part, String> parts) {
    JsonNode higher = json(parts.remove(Part.KINGDOM));
    for (Part part : List.of(Part.KINGDOM, Part.PHYLUM, Part.CLASS, Part.ORDER, Part.FAMILY)) {
      parts.put(part, text(higher.get(part.name().toLowerCase(Locale.ROOT))));
    }
    JsonNode synonyms = json(parts.get(Part.SYNONYMS));
    List<String> names = new ArrayList<>();
    synonyms.forEach(
        s ->
            names.add((text(s.get("full_name")) + " " + s.path("author_year").asText("")).strip()));
    parts.put(Part.SYNONYMS, names.isEmpty() ? null : String.join("\n", names));
    JsonNode accepted = json(parts.get(Part.ACCEPTED_NAME)).path(0);
    parts.put(Part.ACCEPTED_NAME, text(accepted.get("full_name")));
    parts.put(Part.ACCEPTED_ID, text(accepted.get("id")));
    parts.put(Part.ACCEPTED_RANK, text(accepted.get("rank")));
  }

  private static JsonNode json(String text) {
    try {
      return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      // A text in the place of an object or a list says nothing in the parts that are asked for.
      return JSON.getNodeFactory().textNode(text);
    }
  }

  private static String text(JsonNode value) {
    return value == null || value.isNull() ? null : value.asText();
  }

  private static Map<Part, String> parts(String columns) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (String column : columns.split(",", -1)) {
      int at = column.indexOf('=');
      parts.put(Part.valueOf(column.substring(0, at)), column.substring(at + 1));
    }
    return parts;
  }
}
