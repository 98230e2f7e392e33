package org.citeswarehouse.api.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.api.choice.PartyYear;
import org.citeswarehouse.api.choice.PartyYears;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.model.day.Day;

/** Makes letters. */
final class MadeLetters {

  /** A list that somebody can answer; beyond it a workbook of its own is due. */
  private static final int MOST_ROWS = 20_000;

  private final Warehouse warehouse;
  private final LetterFiles files;

  MadeLetters(Warehouse warehouse, LetterFiles files) {
    this.warehouse = warehouse;
    this.files = files;
  }

  /**
   * Makes the letter that a form asks for, and keeps it.
   *
   * @throws Refusal when there is nothing to ask, or the form names nobody
   */
  Letter make(Form form) {
    String by = form.by();
    Language language =
        Language.find(form.needed("language"))
            .orElseThrow(
                () -> Refusal.of(Kind.WRONG_INPUT, "letters.language", form.text("language")));
    String[] to = form.needed("to").split(" ", 2);
    Addressee addressee =
        Addressee.find(to[0])
            .orElseThrow(() -> Refusal.of(Kind.WRONG_INPUT, "letters.nobody", form.text("to")));
    Reading reading = Reading.current(warehouse);
    PartyYear about =
        PartyYears.chosen(
            PartyYears.of(reading),
            new Arguments(
                Map.of(
                    "party",
                    form.needed("party", "choose.party"),
                    "year",
                    form.needed("year", "choose.year"))));
    if (!Asking.current().viewer().actsFor(about.party())) {
      throw Refusal.of(Kind.NOT_FOUND, "http.not-found", "/letters");
    }
    List<String> names =
        addressee == Addressee.HOLDER ? form.all("permit") : List.of(to.length > 1 ? to[1] : "");
    List<Fact> facts = facts(reading, about, addressee, names);
    if (facts.isEmpty()) {
      throw Refusal.of(Kind.NOT_FOUND, "letters.nothing", String.join(", ", names));
    }
    if (facts.size() > MOST_ROWS) {
      throw Refusal.of(Kind.TOO_LARGE, "letters.many", Integer.toString(MOST_ROWS));
    }
    Letter letter =
        new Letter(
            files.newId(about.party(), about.year()),
            about.party(),
            about.year(),
            addressee,
            String.join(", ", names),
            language.code(),
            Instant.now().toString(),
            by,
            Letter.State.MADE,
            files.newSecret(),
            Wording.in(language, () -> Wording.rows(facts)),
            List.of(),
            Map.of());
    files.keep(letter);
    return letter;
  }

  private static List<Fact> facts(
      Reading reading, PartyYear about, Addressee addressee, List<String> names) {
    Map<String, List<Fact>> all =
        new Questions(reading, about.party(), about.year(), Day.today()).of(addressee);
    List<Fact> facts = new ArrayList<>();
    names.stream().distinct().forEach(name -> facts.addAll(all.getOrDefault(name, List.of())));
    return facts;
  }
}
