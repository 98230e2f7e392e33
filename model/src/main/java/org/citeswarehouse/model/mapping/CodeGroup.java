package org.citeswarehouse.model.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.citeswarehouse.model.codes.Appendices;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.register.DeclarationStatus;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.DocumentReference;
import org.citeswarehouse.model.register.EndorsementMethod;
import org.citeswarehouse.model.register.Flow;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitStatus;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.units.Units;

/**
 * Columns that hold codes of one list, so that a national word for one of them is mapped once for
 * all of them.
 */
public enum CodeGroup {
  /** Kinds of specimens. */
  TERM("term"),
  /** Units of quantities. */
  UNIT("unit"),
  /** Purposes of transaction. */
  PURPOSE("purpose"),
  /** Sources of specimens. */
  SOURCE("source"),
  /** Appendices. */
  APPENDIX("appendix"),
  /** Countries and territories. */
  COUNTRY("country"),
  /** Status of a permit or of a declaration. */
  STATUS("status"),
  /** Types of documents. */
  PERMIT_TYPE("permit_type"),
  /** Kinds of documents of type O. */
  TYPE_OTHER("type_other"),
  /** Ways of endorsing. */
  METHOD("method"),
  /** Directions of declarations. */
  FLOW("flow"),
  /** Directions of endorsements. */
  DIRECTION("direction"),
  /** Codes of documents that a declaration cites, each before its colon. */
  DOCUMENT_CODE("document_code");

  private final String word;

  CodeGroup(String word) {
    this.word = word;
  }

  /** The word for its columns in a mapping. */
  public String word() {
    return word;
  }

  /** The group of that word. */
  public static Optional<CodeGroup> find(String word) {
    return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst();
  }

  /** The group that a column of a kind of file belongs to; empty for a column without codes. */
  public static Optional<CodeGroup> of(InputKind kind, String column) {
    return Arrays.stream(values()).filter(g -> g.columns(kind).contains(column)).findFirst();
  }

  /** Whether a code is in the list of some kind of file. */
  public boolean knows(String code) {
    return switch (this) {
      case TERM -> Terms.find(code).isPresent();
      case UNIT -> Units.find(code).isPresent();
      case PURPOSE -> Purposes.find(code).isPresent();
      case SOURCE -> Sources.find(code).isPresent();
      case APPENDIX -> Appendices.find(code).isPresent();
      case COUNTRY -> Countries.find(code).isPresent();
      case STATUS ->
          PermitStatus.find(code).isPresent() || DeclarationStatus.find(code).isPresent();
      case PERMIT_TYPE -> PermitType.find(code).isPresent();
      case TYPE_OTHER -> OtherType.find(code).isPresent();
      case METHOD -> EndorsementMethod.find(code).isPresent();
      case FLOW -> Flow.find(code).isPresent();
      case DIRECTION -> Direction.find(code).isPresent();
      case DOCUMENT_CODE -> DocumentReference.isKnownCode(code);
    };
  }

  /** Whether a code is in the list that a kind of file follows. */
  public boolean knows(InputKind kind, String code) {
    if (this == STATUS) {
      return kind == InputKind.CUSTOMS
          ? DeclarationStatus.find(code).isPresent()
          : PermitStatus.find(code).isPresent();
    }
    return knows(code);
  }

  /** Its columns in a kind of file, by their names in the layout; none where there is none. */
  public List<String> columns(InputKind kind) {
    return switch (kind) {
      case PERMITS -> ofPermits();
      case ENDORSEMENTS -> ofEndorsements();
      case CUSTOMS -> ofCustoms();
      case ILLEGAL_TRADE -> ofSeizures();
      case ANNUAL_REPORT -> ofReports();
      case COVERAGE -> this == DIRECTION ? List.of(word) : List.of();
      default -> List.of();
    };
  }

  private List<String> ofPermits() {
    return switch (this) {
      case TERM, UNIT, PURPOSE, SOURCE, APPENDIX, STATUS, PERMIT_TYPE, TYPE_OTHER -> List.of(word);
      case COUNTRY ->
          List.of(
              "issuing_country",
              "export_country",
              "import_country",
              "origin_country",
              "last_reexport_country");
      case METHOD, FLOW, DIRECTION, DOCUMENT_CODE -> List.of();
    };
  }

  private List<String> ofEndorsements() {
    return switch (this) {
      case UNIT, METHOD, DIRECTION -> List.of(word);
      case COUNTRY -> List.of("issuing_country");
      default -> List.of();
    };
  }

  private List<String> ofCustoms() {
    return switch (this) {
      case UNIT -> List.of("supplementary_unit");
      case FLOW, STATUS -> List.of(word);
      case COUNTRY ->
          List.of("declaration_country", "country_origin", "country_export", "country_destination");
      case DOCUMENT_CODE -> List.of("document_refs");
      default -> List.of();
    };
  }

  private List<String> ofSeizures() {
    return switch (this) {
      case TERM -> List.of("Description of specimen (term code)");
      case UNIT -> List.of("Unit");
      case COUNTRY -> List.of("Alleged country of origin", "Alleged final destination");
      default -> List.of();
    };
  }

  private List<String> ofReports() {
    return switch (this) {
      case TERM -> List.of("TermCode");
      case UNIT -> List.of("UnitCode");
      case PURPOSE -> List.of("PurposeCode");
      case SOURCE -> List.of("SourceCode");
      case APPENDIX -> List.of("Appendix");
      case COUNTRY ->
          List.of("TradingPartner", "CountryOfExport", "CountryOfDestination", "CountryOfOrigin");
      default -> List.of();
    };
  }
}
