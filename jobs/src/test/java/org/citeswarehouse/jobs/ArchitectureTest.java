package org.citeswarehouse.jobs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Packages of the writing half know each other one way. */
@AnalyzeClasses(
    packages = "org.citeswarehouse.jobs",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String JOBS = "org.citeswarehouse.jobs.";

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
  static final ArchRule jobs_know_neither_the_reports_nor_the_api =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.citeswarehouse.reports..", "org.citeswarehouse.api..", "io.javalin..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching(JOBS + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packages_know_each_other_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("schema")
          .definedBy(JOBS + "schema")
          .layer("warehouse")
          .definedBy(JOBS + "warehouse")
          .layer("register")
          .definedBy(JOBS + "register")
          .layer("matching")
          .definedBy(JOBS + "matching")
          .layer("decision")
          .definedBy(JOBS + "decision")
          .layer("reconcile")
          .definedBy(JOBS + "reconcile")
          .layer("coverage")
          .definedBy(JOBS + "coverage")
          .layer("gold")
          .definedBy(JOBS + "gold")
          .layer("report")
          .definedBy(JOBS + "report")
          .layer("chain")
          .definedBy(JOBS + "chain")
          .layer("quota")
          .definedBy(JOBS + "quota")
          .layer("queue")
          .definedBy(JOBS + "queue")
          .layer("comptab")
          .definedBy(JOBS + "comptab")
          .layer("files")
          .definedBy(JOBS + "files")
          .layer("correction")
          .definedBy(JOBS + "correction")
          .layer("release")
          .definedBy(JOBS + "release")
          .layer("intake")
          .definedBy(JOBS + "intake")
          .layer("fix")
          .definedBy(JOBS + "fix")
          .layer("build")
          .definedBy(JOBS + "build")
          .layer("work")
          .definedBy(JOBS + "work")
          .layer("cli")
          .definedBy(JOBS + "cli")
          .whereLayer("warehouse")
          .mayOnlyBeAccessedByLayers(
              "files", "correction", "intake", "decision", "fix", "build", "work", "cli")
          .whereLayer("files")
          .mayOnlyBeAccessedByLayers("decision", "correction", "intake", "fix", "build")
          .whereLayer("release")
          .mayOnlyBeAccessedByLayers("intake")
          .whereLayer("correction")
          .mayOnlyBeAccessedByLayers("intake", "cli")
          .whereLayer("register")
          .mayOnlyBeAccessedByLayers(
              "matching",
              "decision",
              "reconcile",
              "coverage",
              "gold",
              "report",
              "chain",
              "quota",
              "queue",
              "files",
              "correction",
              "intake",
              "build")
          .whereLayer("matching")
          .mayOnlyBeAccessedByLayers("decision", "reconcile")
          .whereLayer("decision")
          .mayOnlyBeAccessedByLayers("reconcile", "gold", "queue", "correction", "build", "cli")
          .whereLayer("reconcile")
          .mayOnlyBeAccessedByLayers("gold", "report", "chain", "quota", "queue", "build")
          .whereLayer("coverage")
          .mayOnlyBeAccessedByLayers("build")
          .whereLayer("gold")
          .mayOnlyBeAccessedByLayers("report", "chain", "quota", "queue", "build")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("build")
          .whereLayer("chain")
          .mayOnlyBeAccessedByLayers("build")
          .whereLayer("quota")
          .mayOnlyBeAccessedByLayers("build")
          .whereLayer("queue")
          .mayOnlyBeAccessedByLayers("build")
          .whereLayer("comptab")
          .mayOnlyBeAccessedByLayers("release", "intake")
          .whereLayer("intake")
          .mayOnlyBeAccessedByLayers("fix", "build", "cli")
          .whereLayer("fix")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("build")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("work")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule what_computes_does_not_know_where_tables_are_kept =
      noClasses()
          .that()
          .resideInAnyPackage(
              JOBS + "register",
              JOBS + "matching",
              JOBS + "reconcile",
              JOBS + "coverage",
              JOBS + "gold",
              JOBS + "report",
              JOBS + "chain",
              JOBS + "quota",
              JOBS + "queue",
              JOBS + "comptab")
          .should()
          .dependOnClassesThat(resideInAPackage(JOBS + "warehouse"));

  /** In La Paz it is still 31 October when it is November in Greenwich. docs/adr/0030 */
  @ArchTest
  static final ArchRule days_are_those_of_the_office =
      noClasses().should().accessTargetWhere(ASKS_WHICH_DAY_IT_IS);

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses().that(resideOutsideOfPackage(JOBS + "cli")).should(ACCESS_STANDARD_STREAMS);
}
