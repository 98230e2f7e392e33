package org.citeswarehouse.ingest.message;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.message.asycuda.Asycuda;
import org.citeswarehouse.ingest.message.credential.PermitCredential;
import org.citeswarehouse.ingest.message.czech.CustomsExchange;
import org.citeswarehouse.ingest.message.epix.ConfirmedQuantities;
import org.citeswarehouse.ingest.message.permitxml.PermitVersionThree;
import org.citeswarehouse.ingest.message.permitxml.PermitXml;
import org.citeswarehouse.ingest.message.reportxml.SubmittedReport;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.ingest.message.wco.WcoDeclaration;
import org.citeswarehouse.model.layout.InputKind;

/** The messages that are known, bare or in the envelope of a web service. */
final class Messages {

  private static final List<Family> FAMILIES =
      List.of(
          new PermitXml(),
          new PermitVersionThree(),
          new ConfirmedQuantities(),
          new Asycuda(),
          new WcoDeclaration(),
          new CustomsExchange(),
          new SubmittedReport(),
          new PermitCredential());

  private Messages() {}

  /** A message whose kind is known. */
  record Known(Family family, Node content) {}

  /** The kinds of rows that messages hold. */
  static Set<InputKind> kinds() {
    return FAMILIES.stream().flatMap(f -> f.kinds().stream()).collect(Collectors.toSet());
  }

  /**
   * What a message is.
   *
   * @throws RefusedFileException when it is none that is known, or can hold no row of the kind
   */
  static Known recognise(Node root, InputKind kind, String label) {
    Node content = content(root, label);
    Known known =
        known(content)
            .or(() -> content.children().stream().flatMap(c -> known(c).stream()).findFirst())
            .orElseThrow(() -> unknown(content, label));
    if (!known.family().kinds().contains(kind)) {
      throw new RefusedFileException(
          Refusal.OTHER_KIND, label, known.family().word(), words(known.family()), kind.word());
    }
    return known;
  }

  private static Optional<Known> known(Node content) {
    return FAMILIES.stream()
        .filter(f -> f.knows(content))
        .findFirst()
        .map(f -> new Known(f, content));
  }

  /** What an envelope carries; the message itself where there is none. */
  private static Node content(Node root, String label) {
    if (!root.name().equals("Envelope")) {
      return root;
    }
    Node content =
        root.child("Body")
            .flatMap(body -> body.children().stream().findFirst())
            .orElseThrow(() -> unknown(root, label));
    if (content.name().equals("Fault")) {
      String said = content.first("faultstring", "Reason/Text", "faultcode");
      throw new RefusedFileException(Refusal.SERVICE_ERROR, label, said == null ? "Fault" : said);
    }
    return content;
  }

  private static RefusedFileException unknown(Node content, String label) {
    String name = (content.name() + " " + content.namespace()).strip();
    return content.name().toLowerCase(Locale.ROOT).endsWith("request")
        ? new RefusedFileException(Refusal.MESSAGE_ASKS, label, content.name())
        : new RefusedFileException(Refusal.UNKNOWN_MESSAGE, label, name);
  }

  private static String words(Family family) {
    return family.kinds().stream().map(InputKind::word).sorted().collect(Collectors.joining(", "));
  }
}
