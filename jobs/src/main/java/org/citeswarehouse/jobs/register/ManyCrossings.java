package org.citeswarehouse.jobs.register;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.citeswarehouse.model.register.OtherType;

/** Documents on which goods cross many times in both directions. Source: contract section 2. */
public final class ManyCrossings {

  private ManyCrossings() {}

  /**
   * Whether a document is one of them; false where it is of no other type.
   *
   * @param typeOther the column {@code type_other}
   */
  public static Column on(Column typeOther) {
    Object[] types =
        Arrays.stream(OtherType.values())
            .filter(OtherType::crossesManyTimes)
            .map(Enum::name)
            .toArray();
    return coalesce(typeOther.isin(types), lit(false));
  }
}
