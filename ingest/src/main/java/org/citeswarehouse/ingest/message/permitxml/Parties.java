package org.citeswarehouse.ingest.message.permitxml;

import org.citeswarehouse.ingest.message.tree.Node;

/**
 * Countries of the parties of a permit. Names, addresses and identifiers are not read at all. Some
 * systems write a country's name only; it is given as it is, for the check of the row to judge.
 */
final class Parties {

  private static final String ADDRESS = "PostalTradeAddress/";
  private static final String OLD = ADDRESS + "CountryIdentificationTradeCountry/";

  private Parties() {}

  /** Country of the authority that signed first, else of the one that issued. */
  static String authority(Node header) {
    String first = country(header, "FirstSignatoryDocumentAuthentication/ProviderTradeParty");
    return first != null
        ? first
        : country(header, "ThirdSignatoryDocumentAuthentication/ProviderTradeParty");
  }

  /** The consignee's country; version 1 also has a place of its own for it. */
  static String importer(Node consignment) {
    String consignee = country(consignment, "ConsigneeTradeParty");
    return consignee != null
        ? consignee
        : consignment.first("ImportTradeCountry/ID", "ImportTradeCountry/Name");
  }

  static String country(Node parent, String party) {
    String at = party + "/";
    return parent.first(
        at + ADDRESS + "CountryID",
        at + OLD + "ID",
        at + ADDRESS + "CountryName",
        at + OLD + "Name");
  }
}
