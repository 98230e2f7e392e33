package org.citeswarehouse.api.letters;

import java.util.List;

/** What is asked about a line of a letter, and the answers there are. */
public enum Question {
  /** The office certified what no declaration shows. */
  ENDORSED_NOT_DECLARED(Addressee.OFFICE),
  /** The office has a declaration of what nobody certified. */
  DECLARED_NOT_ENDORSED(Addressee.OFFICE),
  /** Certified and declared quantities differ. */
  ENDORSED_DECLARED_DIFFER(Addressee.OFFICE),
  /** Goods that need a document were declared without. */
  NO_PERMIT_REFERENCE(Addressee.OFFICE),
  /** The document that was declared is in no register. */
  PERMIT_UNKNOWN(Addressee.OFFICE),
  /** The document is known, its line is not. */
  LINE_UNDECIDED(Addressee.OFFICE),
  /** Records of a month were not delivered. */
  NOT_DELIVERED(Addressee.OFFICE),
  /** More crossed than was permitted. */
  OVER_USED(Addressee.HOLDER),
  /** The permit expired, and nothing is known to have crossed on it. */
  UNUSED(Addressee.HOLDER),
  /** The permit expired since the register was last judged, unused by then. */
  OPEN_EXPIRED(Addressee.HOLDER),
  /** A part crossed, the permit expired and was not returned. */
  NOT_RETURNED(Addressee.HOLDER),
  /** The partner reported another quantity. */
  FIGURES_DIFFER(Addressee.PARTNER),
  /** The partner reported what the Party has no line of. */
  PARTNER_ONLY(Addressee.PARTNER),
  /** An arrival cites a document of the partner that is in no register. */
  DOCUMENT_UNKNOWN(Addressee.PARTNER);

  private final Addressee addressee;

  Question(Addressee addressee) {
    this.addressee = addressee;
  }

  /** Who is asked. */
  Addressee addressee() {
    return addressee;
  }

  /** The answers there are, in the order in which they are offered. */
  List<Reply> replies() {
    return switch (this) {
      case ENDORSED_NOT_DECLARED,
          DECLARED_NOT_ENDORSED,
          NOT_DELIVERED,
          UNUSED,
          OPEN_EXPIRED,
          NOT_RETURNED,
          FIGURES_DIFFER,
          PARTNER_ONLY ->
          List.of(Reply.YES, Reply.NO, Reply.LATER);
      case ENDORSED_DECLARED_DIFFER ->
          List.of(Reply.CERTIFIED, Reply.DECLARED, Reply.OTHER, Reply.LATER);
      case NO_PERMIT_REFERENCE, PERMIT_UNKNOWN ->
          List.of(Reply.PERMIT, Reply.EXEMPT, Reply.NO, Reply.LATER);
      case LINE_UNDECIDED -> List.of(Reply.PERMIT, Reply.NO, Reply.LATER);
      case OVER_USED -> List.of(Reply.YES, Reply.OTHER, Reply.LATER);
      case DOCUMENT_UNKNOWN -> List.of(Reply.YES, Reply.NO, Reply.PERMIT, Reply.LATER);
    };
  }
}
