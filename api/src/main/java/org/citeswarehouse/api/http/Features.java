package org.citeswarehouse.api.http;

import java.util.List;
import org.citeswarehouse.api.account.AccountFeature;
import org.citeswarehouse.api.account.Entrance;
import org.citeswarehouse.api.audit.AuditFeature;
import org.citeswarehouse.api.desk.Desk;
import org.citeswarehouse.api.explorer.Explorer;
import org.citeswarehouse.api.front.FrontFeature;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problems.ProblemPages;
import org.citeswarehouse.api.report.ReportFeature;
import org.citeswarehouse.api.sharing.SharingFeature;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.uploads.UploadRoutes;
import org.citeswarehouse.api.web.Feature;

/** The parts of the pages that bring their own addresses. */
final class Features {

  private Features() {}

  /**
   * All of them, in the order of the menu.
   *
   * @param entrance finds out who asks
   * @param largestUpload the largest upload that is taken, in bytes
   */
  static List<Feature> of(Warehouse warehouse, Entrance entrance, long largestUpload) {
    return List.of(
        new AccountFeature(entrance),
        new SharingFeature(entrance.agreements()),
        new AuditFeature(entrance.audit()),
        new FrontFeature(warehouse),
        new UploadRoutes(warehouse, largestUpload),
        new ProblemPages(warehouse),
        new Desk(
            warehouse,
            request -> {
              throw Refusal.of(
                  Kind.NOT_FOUND, "permit.none", request.path("country"), request.path("number"));
            }),
        new ReportFeature(warehouse),
        new Explorer(warehouse));
  }
}
