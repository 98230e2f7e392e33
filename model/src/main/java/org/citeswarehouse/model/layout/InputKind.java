package org.citeswarehouse.model.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file delivered to {@code ./cites ingest} holds. Source: contract section 1. */
public enum InputKind {
  /** Permit lines of a Party's register. */
  PERMITS("permits", true),
  /** Box 14 entries. */
  ENDORSEMENTS("endorsements", true),
  /** Items of customs declarations. */
  CUSTOMS("customs", true),
  /** Which offices delivered records of which months; an addition to the contract, ADR 0013. */
  COVERAGE("coverage", true),
  /** Seizures of the annual illegal-trade report; an addition to the contract, ADR 0016. */
  ILLEGAL_TRADE("illegal-trade", true),
  /** National words and the codes they stand for; an addition to the contract, ADR 0025. */
  CODES("codes", true),
  /** Rows of the CITES Trade Database's full download. */
  SHIPMENTS("shipments", false),
  /** Lines of an annual report. */
  ANNUAL_REPORT("annual-report", true),
  /** Names of taxa with their classification. */
  CHECKLIST("checklist", false),
  /** The Checklist's "Index of CITES Species". */
  CHECKLIST_INDEX("checklist-index", CHECKLIST),
  /** Accepted names and synonyms in the layout of Species+. */
  SPECIES_PLUS_NAMES("species-plus-names", CHECKLIST),
  /** Synonyms added later, by the identifiers of Species+. */
  SPECIES_PLUS_ADDITIONS("species-plus-additions", CHECKLIST),
  /** Names that became accepted. */
  SPECIES_PLUS_ACCEPTED("species-plus-accepted", CHECKLIST),
  /** Hybrids and their parents. */
  SPECIES_PLUS_HYBRIDS("species-plus-hybrids", CHECKLIST),
  /** Names that trade reports use, with the accepted ones. */
  TRADE_NAMES("trade-names", CHECKLIST),
  /** Taxon codes of the former trade database. */
  TRADE_TAXON_CODES("trade-taxon-codes", CHECKLIST),
  /** History of listings in the Appendices and the EU annexes. */
  SPECIES_PLUS_LISTINGS("species-plus-listings", CHECKLIST),
  /** Countries in which taxa occur. */
  SPECIES_PLUS_DISTRIBUTIONS("species-plus-distributions", CHECKLIST),
  /** Taxon concepts as the Species+ API answers. */
  API_TAXA("api-taxa", CHECKLIST),
  /** Listings as the Species+ API answers. */
  API_LISTINGS("api-listings", CHECKLIST),
  /** Distributions as the Species+ API answers. */
  API_DISTRIBUTIONS("api-distributions", CHECKLIST),
  /** Export quotas. */
  QUOTAS("quotas", false),
  /** Export quotas as the Species+ API answers. */
  API_QUOTAS("api-quotas", QUOTAS),
  /** Recommendations to suspend trade. */
  SUSPENSIONS("suspensions", false),
  /** Recommendations to suspend trade as the Species+ API answers. */
  API_SUSPENSIONS("api-suspensions", SUSPENSIONS),
  /** Notifications, which date the suspensions that name them. */
  NOTIFICATIONS("notifications", SUSPENSIONS);

  private final String word;
  private final boolean ofOneParty;
  private final InputKind deliveredAs;

  InputKind(String word, boolean ofOneParty) {
    this.word = word;
    this.ofOneParty = ofOneParty;
    this.deliveredAs = this;
  }

  InputKind(String word, InputKind deliveredAs) {
    this.word = word;
    this.ofOneParty = deliveredAs.ofOneParty;
    this.deliveredAs = deliveredAs;
  }

  /** The word used on the command line. */
  public String word() {
    return word;
  }

  /** Whether such a file belongs to one Party, which has to be named. */
  public boolean ofOneParty() {
    return ofOneParty;
  }

  /** The kind it is delivered as: the same, or one whose layouts are told apart by their header. */
  public InputKind deliveredAs() {
    return deliveredAs;
  }

  /** Whether its rows say what taxa are, where they occur, and how they are listed. */
  public boolean isReference() {
    return deliveredAs == CHECKLIST || deliveredAs == QUOTAS || deliveredAs == SUSPENSIONS;
  }

  /**
   * Whether only {@code ./cites build} takes in what such a file holds; what the others lead to is
   * made by the ingest itself.
   */
  public boolean awaitsBuild() {
    return deliveredAs == PERMITS
        || deliveredAs == ENDORSEMENTS
        || deliveredAs == CUSTOMS
        || deliveredAs == COVERAGE
        || deliveredAs == CHECKLIST;
  }

  /** The kinds that a file delivered as this one may turn out to be; itself first. */
  public List<InputKind> alike() {
    return Arrays.stream(values()).filter(k -> k == this || k.deliveredAs == this).toList();
  }

  /** The kind with that word. */
  public static Optional<InputKind> find(String word) {
    return Arrays.stream(values()).filter(k -> k.word.equals(word)).findFirst();
  }

  /** The kinds that the command line offers. */
  public static List<InputKind> offered() {
    return Arrays.stream(values()).filter(k -> k.deliveredAs == k).toList();
  }
}
