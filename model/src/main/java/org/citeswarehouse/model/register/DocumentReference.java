package org.citeswarehouse.model.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One document cited on a customs item, written {@code CODE:REFERENCE}. Source: contract section 2;
 * the codes are those of the Union Customs Code's TARIC document list.
 *
 * @param code code of the kind of document
 * @param number the reference as written; blank where only the code stands
 */
public record DocumentReference(String code, String number) {

  /** Declares goods that the rules of CITES do not cover. */
  public static final String EXEMPT = "Y900";

  private static final Set<String> CITES_CODES =
      Set.of("C400", "C401", "C402", "C403", "C404", "C405", "C406", "C638");

  /** Whether it names a CITES document; a code without a number is no reference. */
  public boolean namesCitesDocument() {
    return CITES_CODES.contains(code) && !PermitNumber.normalise(number).isEmpty();
  }

  /** Whether it names a document of another country: an export permit or re-export certificate. */
  public boolean namesForeignDocument() {
    return namesCitesDocument() && (code.equals("C401") || code.equals("C402"));
  }

  /** Whether it is the code of a CITES document, or of goods without one. */
  public static boolean isKnownCode(String code) {
    return CITES_CODES.contains(code) || EXEMPT.equals(code);
  }

  /** Splits references joined by a vertical bar; blank gives none. */
  public static List<DocumentReference> parse(String joined) {
    List<DocumentReference> found = new ArrayList<>();
    for (String part : joined.split("\\|", -1)) {
      String text = part.strip();
      if (!text.isEmpty()) {
        int colon = text.indexOf(':');
        found.add(
            colon < 0
                ? new DocumentReference(text, "")
                : new DocumentReference(
                    text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
      }
    }
    return found;
  }
}
