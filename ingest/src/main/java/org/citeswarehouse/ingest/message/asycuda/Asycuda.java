package org.citeswarehouse.ingest.message.asycuda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.Refusal;
import org.citeswarehouse.ingest.RefusedFileException;
import org.citeswarehouse.ingest.message.row.Family;
import org.citeswarehouse.ingest.message.row.MessageRow;
import org.citeswarehouse.ingest.message.row.Written;
import org.citeswarehouse.ingest.message.tree.Node;
import org.citeswarehouse.model.issue.IssueCode;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.citeswarehouse.model.register.DeclarationStatus;

/**
 * A declaration of ASYCUDA World. The country is that of the register it is delivered for: the
 * message does not name it. Source: formats 3.1.
 */
public final class Asycuda implements Family {

  private static final String OFFICE =
      "Identification/Office_segment/Customs_clearance_office_code";
  private static final String REGISTRATION = "Identification/Registration/";
  private static final String COUNTRIES = "General_information/Country/";

  @Override
  public boolean knows(Node content) {
    return content.name().equals("ASYCUDA") && content.child("Identification").isPresent();
  }

  @Override
  public String word() {
    return "@MESSAGE.ASYCUDA";
  }

  @Override
  public Set<InputKind> kinds() {
    return Set.of(InputKind.CUSTOMS);
  }

  @Override
  public Map<String, String> defaults(InputKind kind) {
    return Map.of("declaration_country", "--party", "status", DeclarationStatus.REGISTERED.name());
  }

  @Override
  public List<MessageRow> rows(InputKind kind, Node content, String label) {
    List<Node> items = content.all("Item");
    String office = content.text(OFFICE);
    if (items.isEmpty() && office == null && content.text(REGISTRATION + "Number") == null) {
      throw new RefusedFileException(Refusal.NO_DECLARATION, label);
    }
    List<MessageRow> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      MessageRow row = header(content);
      AsycudaItem.put(row, items.get(i), i + 1);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      String announced = content.text("Property/Nbers/Total_number_of_items");
      rows.add(
          header(content)
              .problem(
                  IssueCode.MESSAGE_WITHOUT_LINES,
                  "",
                  number(content),
                  announced == null ? "" : announced)
              .unreadable());
    }
    return rows;
  }

  private static MessageRow header(Node content) {
    String registered = content.text(REGISTRATION + "Date");
    return new MessageRow(InputLayouts.CUSTOMS)
        .configured("declaration_country")
        .put("declaration_no", number(content))
        .day("registration_date", registered, Written.monthFirst(registered))
        .put("office_code", content.text(OFFICE))
        .put("flow", content.text("Property/Sad_flow"))
        .put("country_export", content.text(COUNTRIES + "Export/Export_country_code"))
        .put(
            "country_destination", content.text(COUNTRIES + "Destination/Destination_country_code"))
        .put("status", status(content))
        .further(
            "declaration_type",
            joined(
                " ",
                content.text("Identification/Type/Type_of_declaration"),
                content.text("Identification/Type/Declaration_gen_procedure_code")));
  }

  /** Office, year, serial and number; null before registration, when it has none. */
  private static String number(Node content) {
    String number = content.text(REGISTRATION + "Number");
    if (number == null) {
      return null;
    }
    String day = Written.monthFirst(content.text(REGISTRATION + "Date"));
    String stated = content.text("Assessment_notice/Registration_year");
    String year = stated != null || day == null ? stated : day.split("-", -1)[0];
    return joined(
        "-", content.text(OFFICE), year, content.text(REGISTRATION + "Serial_number"), number);
  }

  /** A day of exit shows that goods have left; nothing else in the message says so. */
  private static String status(Node content) {
    return content.text("Export_release/Date_of_exit") == null
        ? DeclarationStatus.REGISTERED.name()
        : DeclarationStatus.RELEASED.name();
  }

  static String joined(String by, String... parts) {
    String all = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(by));
    return all.isEmpty() ? null : all;
  }
}
