package org.citeswarehouse.ingest.sample;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.model.codes.ListFile;

/** How often something happens, as a share; the shares of each made-up Party are in rates.csv. */
enum Rate {
  /** Applications for permits to export. */
  ASKS_EXPORT,
  /** Applications for certificates to re-export. */
  ASKS_REEXPORT,
  /** Applications for permits to import. */
  ASKS_IMPORT,
  /** Applications for certificates whose goods come and go. */
  ASKS_TRAVELLING,
  /** Applications for other certificates. */
  ASKS_OTHER,
  /** Applications for certificates of introduction from the sea. */
  ASKS_IFS,
  /**
   * Foreign certificates of propagation that are surrendered on arrival; other documents fill up.
   */
  SURRENDERS_PROPAGATED,
  /** Permits to export among the foreign documents that fill up; the others are re-exports. */
  FOREIGN_EXPORT,
  /** Documents for the goods that the Party is known for. */
  FAVOURED,
  /** Lines whose goods an officer certifies. */
  STAMPED,
  /** Lines whose goods somebody declares, drawn from the other end than those certified. */
  DECLARED,
  /** Lines that are declared by mass alone. */
  MASS_ONLY,
  /** Lines that the officer counts in boxes. */
  BOXES,
  /** Lines certified in another unit. */
  OTHER_UNIT,
  /** Lines whose first declaration states another quantity. */
  DIFFERS,
  /** Crossings certified twice. */
  CERTIFIED_TWICE,
  /** Crossings that the partner's officer certified too. */
  PARTNERS_STAMP,
  /** Stamps with the permit number in another spelling. */
  STAMP_RESPELT,
  /** Documents whose goods cross once more, and after that once more, up to six times. */
  CROSSES_AGAIN,
  /** Documents in order whose goods cross before their issue. */
  EARLY,
  /** Documents in order whose goods cross after they expire. */
  LATE,
  /** Declarations of several items that name their permits on the first only. */
  FIRST_ITEM_ONLY,
  /** Declarations that were amended. */
  AMENDED,
  /** Items that could do without a number and have none. */
  NO_NUMBER,
  /** Items with the wrong partner. */
  WRONG_PARTNER,
  /** Items with the wrong origin. */
  WRONG_ORIGIN,
  /** Items under the wrong heading. */
  WRONG_HEADING,
  /** Items whose number has a slip of the pen. */
  SLIP,
  /** Items whose number is in another spelling. */
  RESPELT,
  /** Codes that lose their leading zero. */
  ZERO_LOST,
  /** Codes with dots. */
  CODE_DOTTED,
  /** Codes of six digits. */
  CODE_SHORT,
  /** Items declared a second time. */
  DECLARED_AGAIN;

  /** The shares of the Party with a code. */
  static Map<Rate, Double> of(String party) {
    Map<Rate, Double> rates = new EnumMap<>(Rate.class);
    rows(party).forEach((rate, share) -> rates.put(valueOf(rate), Double.valueOf(share)));
    if (rates.size() != values().length) {
      throw new IllegalStateException("rates.csv does not tell every rate of " + party);
    }
    return rates;
  }

  private static Map<String, String> rows(String party) {
    List<Map.Entry<String, String>> rows =
        ListFile.read(
            Rate.class, "rates.csv", row -> Map.entry(row.getField("rate"), row.getField(party)));
    Map<String, String> shares = new LinkedHashMap<>();
    rows.forEach(row -> shares.put(row.getKey(), row.getValue()));
    return shares;
  }
}
