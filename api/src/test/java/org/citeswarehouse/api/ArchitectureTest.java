package org.citeswarehouse.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.citeswarehouse.model.day.Day;

@AnalyzeClasses(
    packages = {
      "org.citeswarehouse.model",
      "org.citeswarehouse.ingest",
      "org.citeswarehouse.reports",
      "org.citeswarehouse.api"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Set<String> DATES =
      Set.of(
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.YearMonth",
          "java.time.Year");

  private static final DescribedPredicate<JavaAccess<?>> ASKS_WHICH_DAY_IT_IS =
      DescribedPredicate.describe(
          "asks which day it is",
          access ->
              DATES.contains(access.getTargetOwner().getName())
                  && Set.of("now", "ofInstant").contains(access.getName()));

  @ArchTest
  static final ArchRule startsWithoutSpark =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.spark..", "io.delta.spark..", "org.citeswarehouse.jobs..");

  @ArchTest
  static final ArchRule packagesKnowEachOtherOneWay =
      slices().matching("org.citeswarehouse.api.(*)..").should().beFreeOfCycles();

  /** In La Paz it is still 31 October when it is November in Greenwich. docs/adr/0030 */
  @ArchTest
  static final ArchRule daysAreThoseOfTheOffice =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Day.class)
          .should()
          .accessTargetWhere(ASKS_WHICH_DAY_IT_IS);
}
