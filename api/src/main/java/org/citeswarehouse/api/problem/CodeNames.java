package org.citeswarehouse.api.problem;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
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
import org.citeswarehouse.model.units.Unit;
import org.citeswarehouse.model.units.Units;

/**
 * Names of the codes of the Convention in the language of the request. English names are those of
 * the code lists; French and Spanish ones stand in {@code texts/codes_fr} and {@code _es}, under
 * {@code country.CH} and so on.
 */
public enum CodeNames {
  /** Countries, territories and what trade data have in their place. ISO 3166-1 and additions. */
  COUNTRY,
  /** What kind of specimen. */
  TERM,
  /** Units of quantities. */
  UNIT,
  /** Purposes of transaction. */
  PURPOSE,
  /** Sources of specimens. */
  SOURCE,
  /** Appendices of the Convention, and what is in none. */
  APPENDIX;

  private static final String FILE = "texts.codes";

  /** The name; the code itself where the lists do not have it, blank for null or blank. */
  public String name(String code) {
    if (code == null || code.isEmpty()) {
      return "";
    }
    Language language = Asking.current().language();
    ResourceBundle names = Texts.texts(FILE, language);
    String key = key(code);
    if (language != Language.EN && names.containsKey(key)) {
      return names.getString(key);
    }
    return english(code).orElse(code);
  }

  /** Key of a name in the message files. */
  String key(String code) {
    return name().toLowerCase(Locale.ROOT) + "." + code;
  }

  /** The name with the code behind it in brackets; the code alone where it has no name. */
  public String withCode(String code) {
    String name = name(code);
    return name.equals(code) || name.isEmpty() ? name : name + " (" + code + ")";
  }

  /** Codes in the order of their names, as the language of the request sorts them. */
  public List<String> sorted(Collection<String> codes) {
    return codes.stream().sorted(Comparator.comparing(this::name, order())).toList();
  }

  private Optional<String> english(String code) {
    return switch (this) {
      case COUNTRY -> Countries.find(code).map(Country::name);
      case TERM -> Terms.find(code).map(Term::name);
      case UNIT -> Units.find(code).map(Unit::name);
      case PURPOSE -> Purposes.find(code).map(Purpose::name);
      case SOURCE -> Sources.find(code).map(Source::name);
      case APPENDIX -> Appendices.find(code).map(Appendix::name);
    };
  }

  /** The codes of a list. */
  Stream<String> codes() {
    return switch (this) {
      case COUNTRY -> Countries.all().stream().map(Country::code);
      case TERM -> Terms.all().stream().map(Term::code);
      case UNIT -> Units.all().stream().map(Unit::code);
      case PURPOSE -> Purposes.all().stream().map(Purpose::code);
      case SOURCE -> Sources.all().stream().map(Source::code);
      case APPENDIX -> Appendices.all().stream().map(Appendix::code);
    };
  }

  /** How the language of the request sorts names: accents and case come last. */
  public static Comparator<Object> order() {
    return Collator.getInstance(Asking.current().language().locale());
  }
}
