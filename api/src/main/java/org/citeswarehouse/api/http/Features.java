package org.citeswarehouse.api.http;

import java.util.List;
import org.citeswarehouse.api.explorer.Explorer;
import org.citeswarehouse.api.front.FrontFeature;
import org.citeswarehouse.api.report.ReportFeature;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Feature;

/** The parts of the pages that bring their own addresses. */
final class Features {

  private Features() {}

  static List<Feature> of(Warehouse warehouse) {
    return List.of(
        new FrontFeature(warehouse), new ReportFeature(warehouse), new Explorer(warehouse));
  }
}
