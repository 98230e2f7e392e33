package org.citeswarehouse.api.filter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.citeswarehouse.api.query.Sql;
import org.citeswarehouse.model.codes.EuropeanUnion;

/** The shapes conditions come in. */
final class Conditions {

  private Conditions() {}

  /** The column is one of the values. */
  static Filter.Condition column(String column) {
    return (reading, values) -> in(Sql.name(column), values);
  }

  /** Blank and NAR are the same unit. Source: contract section 7. */
  static Filter.Condition unit() {
    return (reading, values) -> {
      List<String> both = new ArrayList<>(values);
      if (values.contains("NAR") || values.contains(null)) {
        both.add("NAR");
        both.add(null);
      }
      return in(Sql.name("unit"), both);
    };
  }

  /**
   * The country is one of the values. The Union stands for its members as of the year of each row,
   * and for rows that name the Union itself; a country that is named counts in every year. Source:
   * {@link EuropeanUnion}.
   *
   * @param column column of the country; the year of the row is in {@code year}
   */
  static Filter.Condition country(String column) {
    return (reading, values) -> {
      List<Sql> any = new ArrayList<>(List.of(in(Sql.name(column), values)));
      if (values.contains(EuropeanUnion.CODE)) {
        for (EuropeanUnion.Membership member : EuropeanUnion.memberships()) {
          String years = member.lastYear() == null ? " >= ?" : " BETWEEN ? AND ?";
          List<Object> bound = new ArrayList<>(List.of(member.code(), member.firstYear()));
          if (member.lastYear() != null) {
            bound.add(member.lastYear());
          }
          any.add(new Sql("(" + Sql.name(column) + " = ? AND \"year\"" + years + ")", bound));
        }
      }
      return Sql.join(" OR ", any);
    };
  }

  /** One of the codes in a cell that joins them by semicolons is among the values. */
  static Filter.Condition among(String column) {
    return (reading, values) -> {
      List<Sql> any = new ArrayList<>();
      for (String value : values) {
        any.add(
            value == null
                ? Sql.of(Sql.name(column) + " IS NULL")
                : Sql.of("list_contains(string_split(" + Sql.name(column) + ", ';'), ?)", value));
      }
      return Sql.join(" OR ", any);
    };
  }

  /** The year that an expression gives lies in one of the ranges. */
  static Filter.Condition year(String expression) {
    return (reading, values) -> Years.within(expression, values);
  }

  static Sql in(String expression, List<String> values) {
    List<Object> given = new ArrayList<>(values.stream().filter(Objects::nonNull).toList());
    List<Sql> any = new ArrayList<>();
    if (!given.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(given.size(), "?"));
      any.add(new Sql(expression + " IN (" + marks + ")", given));
    }
    if (values.contains(null)) {
      any.add(Sql.of(expression + " IS NULL"));
    }
    return Sql.join(" OR ", any);
  }
}
