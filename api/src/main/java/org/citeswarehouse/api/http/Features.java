package org.citeswarehouse.api.http;

import java.util.List;
import org.citeswarehouse.api.border.BorderCheck;
import org.citeswarehouse.api.border.BorderFeature;
import org.citeswarehouse.api.desk.Desk;
import org.citeswarehouse.api.explorer.Explorer;
import org.citeswarehouse.api.front.FrontFeature;
import org.citeswarehouse.api.letters.LettersFeature;
import org.citeswarehouse.api.problems.ProblemPages;
import org.citeswarehouse.api.report.ReportFeature;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.uploads.UploadRoutes;
import org.citeswarehouse.api.web.Feature;

/** The parts of the pages that bring their own addresses. */
final class Features {

  private Features() {}

  static List<Feature> of(Warehouse warehouse) {
    return of(warehouse, Server.LARGEST_UPLOAD);
  }

  /**
   * All of them, in the order of the menu.
   *
   * @param largestUpload the largest upload that is taken, in bytes
   */
  static List<Feature> of(Warehouse warehouse, long largestUpload) {
    return List.of(
        new FrontFeature(warehouse),
        new UploadRoutes(warehouse, largestUpload),
        new ProblemPages(warehouse),
        new Desk(
            warehouse,
            request ->
                BorderCheck.html(
                    warehouse, request, request.path("country"), request.path("number"))),
        new ReportFeature(warehouse),
        new LettersFeature(warehouse),
        new BorderFeature(warehouse),
        new Explorer(warehouse));
  }
}
