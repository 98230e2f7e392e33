package org.citeswarehouse.ingest.sample;

import java.time.LocalDate;
import java.util.List;

/** The made-up Party: its code, its year, its neighbours, its offices. */
final class Exempla {

  /** ISO 3166 user-assigned code, never to be a country. */
  static final String CODE = "QZ";

  static final int YEAR = 2024;
  static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);

  /** Countries that buy. */
  static final List<String> CUSTOMERS =
      List.of("JP", "CN", "US", "KR", "AE", "SG", "FR", "DE", "IT", "GB", "TH", "HK", "CH", "AU");

  /** Countries that sell; NA is Namibia. */
  static final List<String> SUPPLIERS =
      List.of("ID", "ZA", "US", "NA", "MY", "PE", "VN", "CN", "TH", "MG", "CO", "TZ", "ZW", "CA");

  static final List<String> BORDER_OFFICES = List.of("QZ-PORT1", "QZ-AIR2", "QZ-ROAD3", "QZ-POST4");
  static final List<String> CUSTOMS_OFFICES =
      List.of("QZ001010", "QZ001020", "QZ002030", "QZ004400");

  private Exempla() {}
}
