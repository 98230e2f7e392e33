package org.citeswarehouse.jobs.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.citeswarehouse.jobs.RegisterCase;
import org.citeswarehouse.jobs.SharedSpark;
import org.citeswarehouse.jobs.schema.CutPlan;
import org.junit.jupiter.api.Test;

/** Candidates meet by keys: no plan of a register too large to broadcast compares all with all. */
class PlanTest {

  @Test
  void no_step_of_matching_and_reconciliation_compares_all_with_all() {
    SparkSession spark = SharedSpark.session();
    String threshold = spark.conf().get("spark.sql.autoBroadcastJoinThreshold");
    spark.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
    try {
      List<String> plans = plans(new RegisterCase().permit().endorsed().declared());

      assertThat(plans)
          .hasSizeGreaterThan(4)
          .anySatisfy(plan -> assertThat(plan).contains("Join"))
          .noneSatisfy(plan -> assertThat(plan).contains("CartesianProduct"))
          .noneSatisfy(plan -> assertThat(plan).contains("BroadcastNestedLoopJoin"));
    } finally {
      spark.conf().set("spark.sql.autoBroadcastJoinThreshold", threshold);
    }
  }

  private static List<String> plans(RegisterCase register) {
    List<String> plans = new ArrayList<>();
    Matching.of(
        register.register(),
        Lineages.of(register.register().permitLines(), RegisterCase.taxa()),
        Matching.FINDERS,
        rows -> {
          plans.add(plan(rows));
          return CutPlan.of(rows);
        });
    plans.add(plan(register.result().crossings()));
    plans.add(plan(register.result().reconciliation()));
    plans.add(plan(register.result().matches()));
    return plans;
  }

  private static String plan(Dataset<Row> rows) {
    return rows.queryExecution().executedPlan().toString();
  }
}
