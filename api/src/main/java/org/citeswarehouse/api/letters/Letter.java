package org.citeswarehouse.api.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.problem.CodeNames;
import org.citeswarehouse.api.web.Written;

/**
 * A letter as it is kept.
 *
 * @param id identifier, which stands in each key of its list
 * @param party the Party that asks
 * @param year the year of the report it is about
 * @param addressee to whom it goes
 * @param to code of the office or partner; numbers of permits, joined by blanks and commas
 * @param language language of list and mail, ISO 639-1
 * @param madeAt when it was made, ISO 8601
 * @param by who made it
 * @param state MADE, SENT or ANSWERED
 * @param secret key of the checksums; known to this server only
 * @param rows what is asked
 * @param lists lists that came back, the first one first
 * @param taken decisions taken from answers, by number of the row
 */
public record Letter(
    String id,
    String party,
    int year,
    Addressee addressee,
    String to,
    String language,
    String madeAt,
    String by,
    State state,
    String secret,
    List<AskedRow> rows,
    List<ReturnedList> lists,
    Map<Integer, Taken> taken) {

  /** How far a letter is. */
  public enum State {
    MADE,
    SENT,
    ANSWERED
  }

  /**
   * A decision that an answer became.
   *
   * @param decision its identifier
   * @param says its fields in one line, to tell whether another answer says the same
   */
  public record Taken(String decision, String says) {}

  public Letter {
    rows = List.copyOf(rows);
    lists = List.copyOf(lists);
    taken = new TreeMap<>(taken);
  }

  /** The letter in another state. */
  Letter in(State next) {
    return new Letter(
        id, party, year, addressee, to, language, madeAt, by, next, secret, rows, lists, taken);
  }

  /** The letter with a list that came back. */
  Letter with(ReturnedList list) {
    List<ReturnedList> more = new ArrayList<>(lists);
    more.add(list);
    return new Letter(
        id, party, year, addressee, to, language, madeAt, by, state, secret, rows, more, taken);
  }

  /** The letter, answered, with decisions by number of the row. */
  Letter with(Map<Integer, Taken> decisions) {
    Map<Integer, Taken> more = new TreeMap<>(taken);
    more.putAll(decisions);
    return new Letter(
        id,
        party,
        year,
        addressee,
        to,
        language,
        madeAt,
        by,
        State.ANSWERED,
        secret,
        rows,
        lists,
        more);
  }

  /** The language of list and mail. */
  public Language spoken() {
    return Language.find(language).orElse(Language.EN);
  }

  /** The list that came back with that hash; empty where none did. */
  public Optional<ReturnedList> list(String sha256) {
    return lists.stream().filter(l -> l.sha256().equals(sha256)).findFirst();
  }

  /** The recipient for a reader: the name of a Party, else as it is written. */
  public String recipient() {
    return addressee == Addressee.PARTNER ? CodeNames.COUNTRY.name(to) : to;
  }

  /** The word of its addressee in message files. */
  public String kind() {
    return addressee.word();
  }

  /** When it was made, for a reader. */
  public String made() {
    return Written.minute(Instant.parse(madeAt));
  }

  /** Address of its page. */
  public String path() {
    return "/letters/" + party + "/" + id;
  }
}
