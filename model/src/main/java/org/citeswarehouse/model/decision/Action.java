package org.citeswarehouse.model.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an officer can decide. Source: docs/adr/0012. */
public enum Action {
  /** The item moved on this line; with a quantity, so much of it, which splits the item. */
  LINK,
  /** The item did not move on this line. */
  UNLINK,
  /** The line's endorsements say what was traded. */
  USE_ENDORSED,
  /** The line's customs items say what was traded. */
  USE_DECLARED,
  /** So much crossed on the line on a day, as a document proves; several such add up. */
  ENTER_QUANTITY,
  /** The line or item is in order as it stands: nobody needs to be asked again. */
  ACCEPT,
  /** The line or item need not be looked at before a day. */
  DEFER,
  /** A warning of validation is right as it is, for the report of a year. */
  WAIVE,
  /** An earlier decision no longer holds. */
  UNDO;

  /** What the decision is about. */
  public enum Subject {
    /** A customs item and a permit line. */
    ITEM_AND_LINE,
    /** A permit line. */
    LINE,
    /** Either a customs item or a permit line. */
    ITEM_OR_LINE,
    /** A rule of validation, and a value that breaks it. */
    WARNING,
    /** An earlier decision. */
    DECISION
  }

  /** What it is about. */
  public Subject subject() {
    return switch (this) {
      case LINK, UNLINK -> Subject.ITEM_AND_LINE;
      case USE_ENDORSED, USE_DECLARED, ENTER_QUANTITY -> Subject.LINE;
      case ACCEPT, DEFER -> Subject.ITEM_OR_LINE;
      case WAIVE -> Subject.WARNING;
      case UNDO -> Subject.DECISION;
    };
  }

  /** Whether it says which quantity of a line stands. */
  public boolean isOfQuantity() {
    return subject() == Subject.LINE;
  }

  /** The word on the command line, such as {@code use-endorsed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action of that word or name, in any case; empty for anything else. */
  public static Optional<Action> find(String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values()).filter(v -> v.name().equals(name)).findFirst();
  }
}
