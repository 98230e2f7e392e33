package org.citeswarehouse.ingest.message.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.row.Written;
import org.citeswarehouse.ingest.message.tree.JsonTree;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.PermitStatus;

/**
 * A permit as a verifiable credential: an opaque document whose outer form is checked and whose
 * signature is not. Its fields are those of IATA ONE Record. Source: formats 2.
 */
public final class PermitCredential implements Family {

  private static final String TYPE = "VerifiableCredential";
  private static final String SUBJECT = "credentialSubject";
  private static final List<String> CONTEXTS =
      List.of("https://www.w3.org/ns/credentials/", "https://www.w3.org/2018/credentials/");

  /** What {@code signature_status} says of a credential that brings a proof. */
  static final String NOT_VERIFIED = "NOT_VERIFIED";

  /** What {@code signature_status} says of a credential that brings none. */
  static final String NO_PROOF = "NO_PROOF";

  @Override
  public boolean knows(Node content) {
    return content.all("type").stream().anyMatch(t -> TYPE.equals(t.text()))
        || content.child(SUBJECT).isPresent();
  }

  @Override
  public String word() {
    return "@MESSAGE.CREDENTIAL";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.PERMITS);
  }

  @Override
  public Map<String, String> defaults(InputKind kind) {
    return Map.of("status", PermitStatus.ISSUED.name());
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    requireForm(content, label);
    List<MessageRow> rows = new ArrayList<>();
    Node subject = content.child(SUBJECT).orElseThrow();
    for (Node item : subject.all("consignments/consignmentItems")) {
      rows.add(row(content, subject, item));
    }
    if (rows.isEmpty()) {
      rows.add(row(content, subject, new Node("", "")));
    }
    return rows;
  }

  private static MessageRow row(Node content, Node subject, Node item) {
    String until = content.first("validUntil", "expirationDate");
    String issued = content.text("issuanceDate");
    return new MessageRow(InputLayouts.PERMITS)
        .put("permit_no", subject.text("permitNumber"))
        .put("permit_type", subject.text("permitTypeCode"))
        .put("type_other", subject.text("permitTypeOther"))
        .day("issue_date", issued, Written.isoDay(issued))
        .day("valid_until", until, Written.isoDay(until))
        .put("status", PermitStatus.ISSUED.name())
        .put("purpose", subject.text("transactionPurposeCode"))
        .put("remarks", subject.text("specialConditions"))
        .put("scientific_name", item.text("speciesScientificName"))
        .put("term", item.text("specimenTypeCode"))
        .put("description", item.text("specimenDescription"))
        .put("appendix", item.text("goodsTypeCode"))
        .put("source", item.text("goodsTypeExtensionCode"))
        .put("quantity", item.text("quantityAnimals"))
        .put("origin_country", item.text("originTradeCountry"))
        .put("origin_permit_no", item.text("originReferencePermitId"))
        .put("last_reexport_country", item.text("exportTradeCountry"))
        .put("operation_no", item.text("categoryCode"))
        .put("signature_status", content.child("proof").isPresent() ? NOT_VERIFIED : NO_PROOF)
        .further("valid_from", content.text("validFrom"))
        .further("document_sha256", content.attribute(JsonTree.SHA_256))
        .further("issuer", content.first("issuer", "issuer/id"));
  }

  private static void requireForm(Node content, String label) {
    require(
        content.all("@context").stream()
            .map(Node::text)
            .anyMatch(t -> t != null && CONTEXTS.stream().anyMatch(t::startsWith)),
        "@context",
        label);
    require(content.all("type").stream().anyMatch(t -> TYPE.equals(t.text())), "type", label);
    require(content.first("issuer", "issuer/id") != null, "issuer", label);
    require(content.child(SUBJECT).isPresent(), SUBJECT, label);
    for (String moment : List.of("validFrom", "validUntil", "issuanceDate", "expirationDate")) {
      String written = content.text(moment);
      require(written == null || !Written.isoDay(written).equals(written), moment, label);
    }
  }

  private static void require(boolean held, String field, String label) {
    if (!held) {
      throw new RefusedFileException(Refusal.BROKEN_CREDENTIAL, label, field);
    }
  }
}
