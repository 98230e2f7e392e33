package org.citeswarehouse.ingest.check;

import org.citeswarehouse.ingest.CheckContext;
import org.citeswarehouse.model.codes.Appendices;
import org.citeswarehouse.model.codes.Appendix;
import org.citeswarehouse.model.codes.Countries;
import org.citeswarehouse.model.codes.Country;
import org.citeswarehouse.model.codes.Purpose;
import org.citeswarehouse.model.codes.Purposes;
import org.citeswarehouse.model.codes.Source;
import org.citeswarehouse.model.codes.Sources;
import org.citeswarehouse.model.codes.Term;
import org.citeswarehouse.model.codes.Terms;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputLayout;
import org.citeswarehouse.model.taxa.Rank;
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/** The columns of a layout as a check reads them, in the notation of one file. */
public final class Columns {

  /** The Convention entered into force on 1 July 1975; nothing crossed under it before. */
  public static final int FIRST_YEAR = 1975;

  private final InputLayout layout;
  private final CheckContext context;
  private final TypedColumns typed;

  /** Columns of a layout. */
  public Columns(InputLayout layout, CheckContext context) {
    this.layout = layout;
    this.context = context;
    this.typed = TypedColumns.of(layout.kind());
  }

  /** A column of text that may be blank. */
  public TextColumn text(String name) {
    int index = layout.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(layout.kind() + " has no column " + name);
    }
    return new TextColumn(index, name, null, NullText.in(layout.kind(), name));
  }

  /** A column of scientific names that may not be blank. */
  public NameColumn scientificName(String name) {
    return new NameColumn(text(name).required(IssueCode.MISSING_VALUE));
  }

  /** A column of dates at most so many years in the future. */
  public DateColumn date(String name, int yearsAhead) {
    if (!typed.dates().contains(name)) {
      throw new IllegalArgumentException("the scan does not look at dates in " + name);
    }
    int lastYear = context.today().getYear() + yearsAhead;
    return new DateColumn(text(name), context.profile().date(name), FIRST_YEAR, lastYear);
  }

  /** A column of numbers. */
  public NumberColumn number(String name) {
    if (!typed.numbers().contains(name)) {
      throw new IllegalArgumentException("the scan does not look at numbers in " + name);
    }
    return new NumberColumn(text(name), context.profile().number(name), false, null);
  }

  /** A column of codes. */
  public <T> CodeColumn<T> code(
      String name, CodeColumn.CodeList<T> list, IssueCode unknown, String allowed) {
    return new CodeColumn<>(text(name), list, unknown, allowed);
  }

  /** A column of the names of an enumeration. */
  public <T extends Enum<T>> CodeColumn<T> name(
      String name, Class<T> names, CodeColumn.CodeList<T> list, IssueCode unknown) {
    return code(name, list, unknown, Allowed.names(names));
  }

  /** A column of countries, historic and special codes included. */
  public CodeColumn<Country> country(String name) {
    return code(name, Countries::find, IssueCode.UNKNOWN_COUNTRY, "");
  }

  /** A column of Appendices. */
  public CodeColumn<Appendix> appendix(String name) {
    return code(name, Appendices::find, IssueCode.UNKNOWN_APPENDIX, "");
  }

  /** A column of purposes of transaction. */
  public CodeColumn<Purpose> purpose(String name) {
    return code(name, Purposes::find, IssueCode.UNKNOWN_PURPOSE, Allowed.purposes());
  }

  /** A column of sources of specimens. */
  public CodeColumn<Source> source(String name) {
    return code(name, Sources::find, IssueCode.UNKNOWN_SOURCE, Allowed.sources());
  }

  /**
   * A column of term codes. Historic codes stay as they are: the wider terms that took their place
   * say less.
   */
  public CodeColumn<Term> term(String name) {
    return code(name, Terms::find, IssueCode.UNKNOWN_TERM, "");
  }

  /** A column of ranks of taxa, in either case. */
  public CodeColumn<Rank> rank(String name) {
    return code(name, Rank::find, IssueCode.UNKNOWN_RANK, "");
  }

  /** A column of units by code or published name, renamed ones read as their successors. */
  public UnitColumn publishedUnit(String name) {
    CodeColumn.CodeList<Unit> units =
        text -> Units.find(text).or(() -> Units.byPublishedName(text));
    return new UnitColumn(code(name, units, IssueCode.UNKNOWN_UNIT, ""));
  }

  /** A quantity and its unit code. */
  public QuantityColumns quantity(String quantityName, String unitName) {
    return new QuantityColumns(number(quantityName), unit(unitName));
  }

  private CodeColumn<Unit> unit(String name) {
    return code(name, Units::find, IssueCode.UNKNOWN_UNIT, "");
  }
}
