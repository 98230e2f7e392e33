package org.citeswarehouse.ingest.message.permitxml;

import java.util.ArrayList;
import java.util.List;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.issue.IssueCode;

/**
 * Documents of the country of origin (box 12) and of last re-export (box 12a). Systems tell them
 * apart by 861 and 811, or by the type of permit, or not at all (formats 1.2). One that is not told
 * apart is taken where only one of the two countries is named; else the line keeps it aside, with a
 * warning.
 */
final class EarlierDocuments {

  private EarlierDocuments() {}

  static void put(MessageRow row, Node item) {
    List<Node> origin = new ArrayList<>();
    List<Node> reexport = new ArrayList<>();
    List<Node> partner = new ArrayList<>();
    List<Node> open = new ArrayList<>();
    for (Node document : item.all("AssociatedReferencedDocument")) {
      if (document.isEmpty()) {
        continue;
      }
      String code = document.text("TypeCode");
      switch (code == null ? "" : code.strip()) {
        case "861", "E" -> origin.add(document);
        case "811", "R" -> reexport.add(document);
        case "I" -> partner.add(document);
        default -> open.add(document);
      }
    }
    boolean hasOrigin = row.text("origin_country") != null;
    boolean hasReexport = row.text("last_reexport_country") != null;
    if (open.size() == 1 && hasOrigin && !hasReexport && origin.isEmpty()) {
      origin.addAll(open);
      open.clear();
    } else if (open.size() == 1 && hasReexport && !hasOrigin && reexport.isEmpty()) {
      reexport.addAll(open);
      open.clear();
    }
    row.put("origin_permit_no", of(origin, "ID"))
        .further("origin_permit_date", of(origin, "IssueDateTime"))
        .put("last_reexport_permit_no", of(reexport, "ID"))
        .further("last_reexport_permit_date", of(reexport, "IssueDateTime"))
        .further("other_documents", of(open, "ID"));
    if (!partner.isEmpty()) {
      row.put("partner_permit_no", of(partner, "ID"));
    }
    if (of(open, "ID") != null) {
      row.problem(IssueCode.DOCUMENT_UNDECIDED, "origin_permit_no", of(open, "ID"), "");
    }
  }

  private static String of(List<Node> documents, String field) {
    List<String> found =
        documents.stream().map(d -> d.text(field)).filter(t -> t != null).distinct().toList();
    return found.isEmpty() ? null : String.join("; ", found);
  }
}
