package org.citeswarehouse.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.asking.Language;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.model.issue.IssueCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences that tables hold in English, as pages of other languages say them. */
class StoredSentenceTest {

  @AfterEach
  void free() {
    Asking.free();
  }

  private static void in(Language language) {
    Asking.NONE.in(language).bind();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P1  | message    | TradingPartner is blank.                          | TradingPartner est vide.
          S2  | suggestion | Convert the quantity into a usual unit of the term: GRM, KGM, [blank]. | Convertissez la quantité dans une unité habituelle du terme : GRM, KGM, [vide].
          S3  | message    | Term SKI is not traded for purpose [blank].       | Le terme SKI ne fait pas l'objet de commerce dans le but [vide].
          S1  | suggestion | It was listed in II.                              | Il était inscrit à II.
          S1  | suggestion | No listing of it is known in that year.           | On n'en connaît aucune inscription cette année-là.
          P16 | suggestion | Check the spelling against the Checklist of CITES Species; hybrids are written as "Genus hybrid". Did you mean Naja naja? | Vérifiez l'orthographe dans la Liste des espèces CITES ; les hybrides s'écrivent « Genus hybrid ». Vouliez-vous dire Naja naja ?
          X2  | message    | The line says the same as row 7.                  | La ligne dit la même chose que la ligne 7.
          """,
      quoteCharacter = '`')
  void what_a_rule_says_is_said_in_French_with_the_words_within_it(
      String rule, String part, String stored, String french) {
    in(Language.FR);

    assertThat(StoredSentence.rule(rule, part, stored)).isEqualTo(Passage.here(french));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNKNOWN_LINE   | The permit is in the register, but it has no line D. Its lines are A, B. | Le permis est dans le registre, mais il n'a pas de ligne D. Ses lignes sont A, B.
          REPEATED_ROW   | The same row is already there (It first stands in a.csv, row 4.); it counts once. | La même ligne est déjà là (Elle se trouve d’abord dans a.csv, ligne 4.) ; elle compte une fois.
          BROKEN_MESSAGE | This message cannot be used. “m.xml” is empty. The file has no header and no rows, so the export or the transfer has probably failed. | Ce message ne peut pas être utilisé. « m.xml » est vide. Le fichier n'a ni en-tête ni lignes ; l'exportation ou le transfert a sans doute échoué.
          """,
      quoteCharacter = '`')
  void a_sentence_within_a_sentence_is_said_in_French_too(
      String code, String stored, String french) {
    in(Language.FR);

    assertThat(StoredSentence.issue(code, "message", stored)).isEqualTo(Passage.here(french));
  }

  /** Every pattern gives back the values it was made of. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void every_problem_of_a_row_is_said_in_the_language_of_the_page(Language language) {
    in(language);
    for (IssueCode code : IssueCode.values()) {
      String english = code.message(Locale.ENGLISH, "wert 1", "column", "1, 2");
      String other = code.message(language.locale(), "wert 1", "column", "1, 2");

      assertThat(StoredSentence.issue(code.name(), "message", english))
          .as(code.name())
          .isEqualTo(Passage.here(other));
    }
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void every_refusal_of_a_message_is_said_in_Spanish(Refusal refusal) {
    in(Language.ES);
    RefusedFileException e = new RefusedFileException(refusal, "m.xml", "Q1", "Q2", "Q3");
    Locale spanish = Language.ES.locale();
    String stored =
        IssueCode.BROKEN_MESSAGE.message(
            Locale.ENGLISH, "", "", e.problem(Locale.ENGLISH) + " " + e.reason(Locale.ENGLISH));

    assertThat(StoredSentence.issue("BROKEN_MESSAGE", "message", stored).text())
        .endsWith(e.problem(spanish) + " " + e.reason(spanish));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Records held: 1,234. | Enregistrements détenus : 1\u202F234.
          Records held: 20. Not delivered by: GVA, Port of X. | Enregistrements détenus : 20. Non livrés par : GVA, Port of X.
          Stated by an officer; records held: 0. | Indiqué par un agent ; enregistrements détenus : 0.
          Stated by an officer: closed, see mail; records held: 3. | Indiqué par un agent\u00A0: closed, see mail ; enregistrements détenus : 3.
          No record of this kind and direction in any month. | Aucun enregistrement de cette sorte et de ce sens dans aucun mois.
          No record, and only 0.4 were to be expected: too few to tell (2.5 in a usual month, mean of 11 months with records). | Aucun enregistrement, et seulement 0,4 étaient attendus : trop peu pour conclure (2,5 dans un mois habituel, moyenne de 11 mois avec enregistrements).
          """,
      quoteCharacter = '`')
  void why_a_month_counts_as_delivered_is_said_in_French_with_its_figures(
      String stored, String french) {
    in(Language.FR);

    assertThat(StoredSentence.coverage(stored)).isEqualTo(Passage.here(french));
  }

  @Test
  void what_no_pattern_gives_stays_in_English_and_says_so() {
    in(Language.FR);
    Passage earlier = new Passage("An earlier program said it so.", "en");

    assertThat(StoredSentence.rule("P1", "message", earlier.text())).isEqualTo(earlier);
    assertThat(StoredSentence.rule("Z9", "message", earlier.text())).isEqualTo(earlier);
    assertThat(StoredSentence.issue("UNKNOWN_TERM", "message", earlier.text())).isEqualTo(earlier);
    assertThat(StoredSentence.coverage(earlier.text())).isEqualTo(earlier);
    in(Language.EN);
    assertThat(StoredSentence.rule("P1", "message", earlier.text()))
        .isEqualTo(Passage.here(earlier.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | P1 – A needed value is blank   | X2 – The same line twice
          FR | P1 – Une valeur nécessaire manque | X2 – Deux fois la même ligne
          ES | P1 – Falta un valor necesario  | X2 – Dos veces la misma línea
          """)
  void rules_have_names(Language language, String needed, String twice) {
    in(language);

    assertThat(Stream.of("P1", "X2", "Z9").map(StoredSentence::ruleName))
        .containsExactly(needed, twice, "Z9");
  }
}
