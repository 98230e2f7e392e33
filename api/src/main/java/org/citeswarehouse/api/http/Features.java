package org.citeswarehouse.api.http;

import java.util.List;
import org.citeswarehouse.api.explorer.Explorer;
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
   * All of them.
   *
   * @param largestUpload the largest upload that is taken, in bytes
   */
  static List<Feature> of(Warehouse warehouse, long largestUpload) {
    return List.of(new UploadRoutes(warehouse, largestUpload), new Explorer(warehouse));
  }
}
