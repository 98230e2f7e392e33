package org.citeswarehouse.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.citeswarehouse.api.fixture.Shown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What officers see at the desk: the queue, its order, its filters, its words. */
class DeskTest {

  @TempDir private Path folder;
  private OpenDesk desk;
  private Officer anna;

  @BeforeEach
  void open() {
    desk = new OpenDesk(folder);
    anna = desk.officer("anna");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theMostWorthwhileQuestionComesFirstWithReasonFiguresAndCandidate() {
    String page = anna.open("/desk?party=QZ");

    assertThat(OpenDesk.titles(page))
        .containsExactly("QZ 24QZ2 A", "QZ 24/QZ/1 B", "QZ D2 1", "QZ D3 1");
    assertThat(Shown.all(page, "p", "tags"))
        .containsExactly(
            "Used though cancelled, replaced or lost Holds up the report",
            "Used beyond the permit",
            "The line of the permit cannot be told for certain Holds up the report",
            "No permit cited, though the commodity code holds CITES goods");
    assertThat(Shown.all(page, "p", "class=\"why\""))
        .containsExactly(
            "Goods crossed on line QZ 24QZ2 A of a document that was cancelled, replaced or lost;"
                + " Appendix II, 5 NAR, report due in 214 days.",
            "More crossed on line QZ 24/QZ/1 B than was permitted; Appendix II, 0.5 KGM too many,"
                + " report due in 214 days.",
            "Customs item QZ D2 1 cites a permit or fits one, but its line cannot be told (best"
                + " candidate: QZ 24/QZ/1 A); Appendix II, 3 NAR, report due in 214 days.",
            "Customs item QZ D3 1 names no document, though its code holds mostly CITES goods"
                + " (best candidate: none); Appendix not known, 1 NAR, report overdue by 151"
                + " days.");
    assertThat(Shown.all(page, "dl", "quantities"))
        .containsExactly(
            "Permitted 5 NAR Endorsed at the border nothing Declared to customs nothing",
            "Permitted 2.5 KGM Endorsed at the border nothing"
                + " Declared to customs 2.500000000000001 KGM",
            "Declared to customs 3 NAR Permitted on the candidate 10 NAR"
                + " Endorsed on the candidate 7 NAR Declared on the candidate so far nothing",
            "Declared to customs 1 NAR");
    assertThat(Shown.all(page, "p"))
        .contains(
            "Questions left: 4. Holding up an annual report: 2. Counted over all report years.",
            "Best candidate: QZ 24/QZ/1 A, score 0.7 of 1. Found by the number that customs cite:"
                + " 24QZ1.",
            "No line of the register was found that could be its own.");
    assertThat(Shown.all(page, "summary")).contains("Other lines of the same permit: 1");
  }

  @Test
  void countsSayOverWhichReportYearsTheyAreAndLeadToTheReport() {
    assertThat(Shown.all(anna.open("/desk?party=QZ"), "li"))
        .contains(
            "Report year 2024 \u2013 questions: 3, holding up the report: 2",
            "Report year 2023 \u2013 questions: 1, holding up the report: 0");

    String year = anna.open("/desk?party=QZ&year=2024&blocks=true");
    assertThat(OpenDesk.titles(year)).containsExactly("QZ 24QZ2 A", "QZ D2 1");
    assertThat(Shown.words(year)).contains("2 of 4", "Counted for the report year 2024 alone.");
    assertThat(year).contains("href=\"/reports/QZ/2024\"");
  }

  @Test
  void theReasonIsSaidInTheLanguageOfThePage() {
    anna.open("/language/fr?to=%2Fdesk");

    assertThat(Shown.all(anna.open("/desk?party=QZ"), "p", "class=\"why\""))
        .containsExactly(
            "Des marchandises ont passé la frontière sur la ligne QZ 24QZ2 A d’un document"
                + " annulé, remplacé ou perdu ; Annexe II, 5 NAR, rapport attendu dans 214 jours.",
            "Il est passé sur la ligne QZ 24/QZ/1 B plus que ce qui était autorisé ; Annexe II,"
                + " 0,5 KGM de trop, rapport attendu dans 214 jours.",
            "L’article en douane QZ D2 1 cite un permis ou correspond à un permis, mais sa ligne ne"
                + " peut être déterminée (meilleur candidat : QZ 24/QZ/1 A) ; Annexe II, 3 NAR,"
                + " rapport attendu dans 214 jours.",
            "L’article en douane QZ D3 1 ne cite aucun document, bien que son code couvre surtout"
                + " des marchandises CITES (meilleur candidat : aucun) ; annexe inconnue, 1 NAR,"
                + " rapport en retard de 151 jours.");
  }

  @Test
  void filtersNarrowTheQueueAndSayHowManyEachWouldLeave() {
    String items = anna.open("/desk?party=QZ&kind=item");
    assertThat(OpenDesk.titles(items)).containsExactly("QZ D2 1", "QZ D3 1");
    assertThat(Shown.all(items, "p"))
        .contains(
            "Questions left that fit the filters: 2 of 4. Holding up an annual report: 1. Counted over all report years.");
    assertThat(Shown.all(items, "option"))
        .containsSubsequence(
            "2023 (1)",
            "2024 (1)",
            "Customs items (2)",
            "Permit lines (2)",
            "The line of the permit cannot be told for certain (1)",
            "No permit cited, though the commodity code holds CITES goods (1)",
            "II (1)",
            "Germany (DE) (1)",
            "Namibia (NA) (1)")
        .doesNotContain("Used in full (1)");
    assertThat(OpenDesk.titles(anna.open("/desk?party=QZ&taxon=naja&year=2023")))
        .containsExactly("QZ D3 1");
    assertThat(OpenDesk.titles(anna.open("/desk?party=QZ&state=CANCELLED")))
        .containsExactly("QZ 24QZ2 A");
  }

  @Test
  void aScriptInTheNameOfASpeciesStaysText() {
    assertThat(anna.open("/desk?party=QZ"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }
}
