package org.citeswarehouse.jobs.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.citeswarehouse.jobs.RegisterCase.text;

import java.util.stream.Stream;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.model.units.SpeciesFactor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goods would come to by the mean mass of their species, beside the quantities. */
class EstimateTest {

  private static final String MAHOGANY = "scientific_name=Swietenia macrophylla|term=SAW|unit=MTQ";

  private static RegisterCase register;

  @BeforeAll
  static void work() {
    register =
        new RegisterCase()
            .permit(cells(MAHOGANY, "permit_no=W1", "quantity=2"))
            .endorsed("permit_no=W1", "quantity=730", "unit=KGM")
            .endorsed("permit_no=W1", "quantity=365", "unit=KGM", "endorsed_on=2013-06-01")
            .permit(cells(MAHOGANY, "permit_no=W2", "quantity=2"))
            .endorsed("permit_no=W2", "quantity=1", "unit=MTQ")
            .endorsed("permit_no=W2", "quantity=730", "unit=KGM", "endorsed_on=2013-06-01")
            .permit(cells(MAHOGANY, "permit_no=W3", "quantity=2"))
            .endorsed("permit_no=W3", "quantity=730", "unit=KGM")
            .endorsed("permit_no=W3", "quantity=4", "unit=BOX", "endorsed_on=2013-06-01")
            .permit(
                "scientific_name=Acropora spp.",
                "permit_no=K1",
                "term=COR",
                "unit=KGM",
                "quantity=6")
            .endorsed("permit_no=K1", "quantity=10")
            .permit("scientific_name=Acropora spp.", "permit_no=K2", "term=LIV")
            .endorsed("permit_no=K2", "quantity=3", "unit=KGM")
            .permit(
                "scientific_name=Gonystylus bancanus",
                "permit_no=G1",
                "term=TIM",
                "unit=KGM",
                "quantity=700")
            .endorsed("permit_no=G1", "quantity=1", "unit=MTQ");
  }

  private static String[] cells(String plain, String... further) {
    return Stream.concat(Stream.of(plain.split("\\|", -1)), Stream.of(further))
        .toArray(String[]::new);
  }

  private static String line(String permit) {
    return text(
        register.line(permit + "/A"), "state", "traded_quantity", "estimated_quantity", "unit");
  }

  @Test
  void sawn_wood_endorsed_by_mass_has_a_volume_beside_it_that_is_not_traded_quantity() {
    assertThat(line("W1")).isEqualTo("INCOMPARABLE 0 1.5 MTQ");
    assertThat(register.crossings("W1/A"))
        .extracting(
            r -> text(r, "stated_quantity", "quantity", "estimated_quantity", "estimate_factor"))
        .containsExactly("730 - 1 730", "365 - 0.5 730");
  }

  @Test
  void a_line_of_which_something_can_be_compared_has_no_estimate() {
    assertThat(line("W2")).isEqualTo("PART_USED 1 - MTQ");
  }

  @Test
  void an_estimate_of_a_part_does_not_pass_for_the_whole() {
    assertThat(line("W3")).isEqualTo("INCOMPARABLE 0 - MTQ");
  }

  @Test
  void pieces_of_raw_coral_have_a_mean_mass_and_a_genus_of_timber_a_mean_density() {
    assertThat(line("K1")).isEqualTo("INCOMPARABLE 0 5.8 KGM");
    assertThat(line("G1")).isEqualTo("INCOMPARABLE 0 660 KGM");
  }

  @Test
  void the_number_of_live_specimens_never_follows_from_a_mass() {
    assertThat(line("K2")).isEqualTo("INCOMPARABLE 0 - NAR");
    assertThat(SpeciesFactor.all()).extracting(SpeciesFactor::term).doesNotContain("LIV");
  }

  @Test
  void no_estimate_reaches_the_annual_report() {
    assertThat(register.report().lines().where("basis = 'actual'").collectAsList())
        .extracting(r -> text(r, "permit_no", "quantity"))
        .containsExactly("W2 1");
  }
}
