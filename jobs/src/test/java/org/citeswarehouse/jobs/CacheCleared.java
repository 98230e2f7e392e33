package org.citeswarehouse.jobs;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets go of what a class of tests had Spark keep, with the plans that made it. Tests that
 * reconcile without a run would otherwise leave it to all that come after them, and each query is
 * compared with every plan that is kept. Registered for all tests, under {@code META-INF/services}.
 */
public final class CacheCleared implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    scala.Option<SparkSession> open = SparkSession.getDefaultSession();
    if (open.isDefined()) {
      open.get().catalog().clearCache();
    }
  }
}
