package org.citeswarehouse.api.http;

import java.util.List;
import org.citeswarehouse.api.account.AccountFeature;
import org.citeswarehouse.api.account.Entrance;
import org.citeswarehouse.api.border.BorderCheck;
import org.citeswarehouse.api.border.BorderFeature;
import org.citeswarehouse.api.desk.Desk;
import org.citeswarehouse.api.explorer.Explorer;
import org.citeswarehouse.api.front.FrontFeature;
import org.citeswarehouse.api.letters.LettersFeature;
import org.citeswarehouse.api.problems.ProblemPages;
import org.citeswarehouse.api.report.ReportFeature;
import org.citeswarehouse.api.secretariat.Secretariat;
import org.citeswarehouse.api.sharing.SharingFeature;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.trail.AuditFeature;
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
        new LanguageChoice(entrance.cookies()),
        new AccountFeature(entrance),
        new SharingFeature(entrance.agreements()),
        new AuditFeature(entrance.audit()),
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
        new Explorer(warehouse, entrance::site),
        new Secretariat(warehouse));
  }
}
