package org.citeswarehouse.api.problems;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.model.codes.Appendices;
import org.citeswarehouse.model.codes.CodeStatus;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.CountryStatus;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.mapping.CodeGroup;
import org.citeswarehouse.model.register.DeclarationStatus;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.EndorsementMethod;
import org.citeswarehouse.model.register.Flow;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitStatus;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.units.Units;

/** The codes that a column can hold, with their names: what an officer chooses from. */
public final class CodeChoices {

  /**
   * A code.
   *
   * @param code the code
   * @param name its name; the code itself where it has none
   */
  public record Choice(String code, String name) {

    /** The code with its name, where it has one. */
    public String written() {
      return name.equals(code) ? code : code + " \u2013 " + name;
    }
  }

  private CodeChoices() {}

  /** Choices for a column of a kind of file; none for a column that takes any text. */
  static List<Choice> of(InputKind kind, CodeGroup group) {
    return group == null
        ? List.of()
        : choices(group).filter(c -> group.knows(kind, c.code())).toList();
  }

  /** A code with its name, where the column has a list that knows it; else the text as it is. */
  static String written(InputKind kind, CodeGroup group, String code) {
    return of(kind, group).stream()
        .filter(c -> c.code().equals(code))
        .map(Choice::written)
        .findFirst()
        .orElse(code);
  }

  private static Stream<Choice> choices(CodeGroup group) {
    return switch (group) {
      case TERM ->
          Terms.all().stream()
              .filter(t -> t.status() == CodeStatus.CURRENT)
              .map(t -> named(CodeNames.TERM, t.code()));
      case UNIT ->
          Units.all().stream()
              .filter(u -> u.status() == CodeStatus.CURRENT)
              .map(u -> named(CodeNames.UNIT, u.code()));
      case PURPOSE -> Purposes.all().stream().map(p -> named(CodeNames.PURPOSE, p.code()));
      case SOURCE -> Sources.all().stream().map(s -> named(CodeNames.SOURCE, s.code()));
      case APPENDIX -> Appendices.all().stream().map(a -> named(CodeNames.APPENDIX, a.code()));
      case COUNTRY ->
          Countries.all().stream()
              .filter(c -> c.status() != CountryStatus.HISTORIC)
              .map(c -> named(CodeNames.COUNTRY, c.code()));
      case STATUS -> Stream.concat(named(PermitStatus.values()), named(DeclarationStatus.values()));
      case PERMIT_TYPE -> named(PermitType.values());
      case TYPE_OTHER -> named(OtherType.values());
      case METHOD -> named(EndorsementMethod.values());
      case FLOW -> named(Flow.values());
      case DIRECTION -> named(Direction.values());
      // A cell of these holds several codes with numbers behind them: any text, which the check
      // reads.
      case DOCUMENT_CODE -> Stream.of();
    };
  }

  private static Choice named(CodeNames names, String code) {
    return new Choice(code, names.name(code));
  }

  private static Stream<Choice> named(Enum<?>[] values) {
    return Arrays.stream(values).map(v -> new Choice(v.name(), v.name())).distinct();
  }
}
