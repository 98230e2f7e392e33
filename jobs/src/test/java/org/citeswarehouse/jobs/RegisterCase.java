package org.citeswarehouse.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.citeswarehouse.jobs.decision.Ruling;
import org.citeswarehouse.jobs.decision.Rulings;
import org.citeswarehouse.jobs.gold.ReconciledRegister;
import org.citeswarehouse.jobs.reconcile.Reconciliation;
import org.citeswarehouse.jobs.reconcile.ReconciliationResult;
import org.citeswarehouse.jobs.register.RegisterResolution;
import org.citeswarehouse.jobs.register.RegisterSlice;
import org.citeswarehouse.jobs.register.ResolvedRegister;
import org.citeswarehouse.jobs.report.AnnualReport;
import org.citeswarehouse.jobs.report.AnnualReportResult;
import org.citeswarehouse.jobs.schema.TableSchemas;
import org.citeswarehouse.model.decision.Decision;
import org.citeswarehouse.model.decision.DecisionForm;
import org.citeswarehouse.model.decision.Ledger;
import org.citeswarehouse.model.reconcile.Tolerance;
import org.citeswarehouse.model.register.Direction;
import org.citeswarehouse.model.register.OtherType;
import org.citeswarehouse.model.register.PermitNumber;
import org.citeswarehouse.model.register.PermitType;
import org.citeswarehouse.model.report.ManyCrossingsTreatment;
import org.citeswarehouse.model.table.Column;
import org.citeswarehouse.model.table.RegisterTables;
import org.citeswarehouse.model.table.Table;
import org.citeswarehouse.model.units.Conversion;
import org.citeswarehouse.model.units.Units;

/**
 * A small register written row by row as {@code "column=value"}; whatever a row leaves out is as in
 * the plain case: 10 live royal pythons from Switzerland to Germany, permitted on 1 March 2013 for
 * six months. All rows are worked through together, once, since Spark takes long over each run.
 */
public final class RegisterCase {

  public static final LocalDate AS_OF = LocalDate.of(2014, 6, 30);

  /** The run that landed everything, and the time of every decision after it. */
  private static final String RUN = "20140601T120000.000Z-00000001";

  private static final Instant DECIDED = Instant.parse("2014-06-15T12:00:00Z");

  private static final String PERMIT =
      "party=CH|issuing_country=CH|permit_no=P1|permit_type=E|issue_date=2013-03-01"
          + "|valid_until=2013-08-31|permit_status=ISSUED|purpose=T|export_country=CH"
          + "|import_country=DE|line_no=A|scientific_name=Python regius|appendix=II|term=LIV"
          + "|quantity=10|source=C";
  private static final String ENDORSEMENT =
      "party=CH|issuing_country=CH|permit_no=P1|line_no=A|direction=E|endorsed_on=2013-05-01"
          + "|office=CH1|quantity=10|method=BOX14";
  private static final String ITEM =
      "party=CH|declaration_country=CH|declaration_no=D1|item_no=1|registration_date=2013-05-01"
          + "|office_code=CH1|flow=E|hs_code=01062000|hs_edition=HS2012|goods_description=Live snakes"
          + "|country_origin=CH|country_export=CH|country_destination=DE|net_mass_kg=5"
          + "|quantity=10|document_refs=C400:P1|status=RELEASED";

  private final List<Row> permits = new ArrayList<>();
  private final List<Row> endorsements = new ArrayList<>();
  private final List<Row> items = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Set<String> parties = new TreeSet<>(List.of("CH"));
  private String party = "CH";
  private ResolvedRegister register;
  private ResolvedRegister kept;
  private LocalDate judgedAt;
  private Rulings rulings;
  private ReconciliationResult result;
  private AnnualReportResult report;
  private List<Row> lines;
  private List<Row> matches;
  private List<Row> crossings;

  /** Whose register the rows from here on belong to, with the same numbers; CH to begin with. */
  public RegisterCase of(String party) {
    this.party = party;
    parties.add(party);
    return this;
  }

  private Map<String, String> values(String plain, String... values) {
    return given(plain.replace("=CH|", "=" + party + "|"), values);
  }

  public RegisterCase permit(String... values) {
    Map<String, String> row = values(PERMIT, values);
    String party = row.get("party");
    String country = row.get("issuing_country");
    Direction direction =
        Direction.ofDocument(
            party,
            country,
            PermitType.valueOf(row.get("permit_type")),
            row.get("type_other") == null ? null : OtherType.valueOf(row.get("type_other")));
    row.put("direction", direction.name());
    row.put("permit_key", PermitNumber.key(country, row.get("permit_no")));
    row.putIfAbsent(
        "partner_country", row.get(direction == Direction.E ? "import_country" : "export_country"));
    permits.add(row(RegisterTables.PERMIT_LINES, standard(row, true), permits.size()));
    return this;
  }

  public RegisterCase endorsed(String... values) {
    Map<String, String> row = values(ENDORSEMENT, values);
    row.put("permit_key", PermitNumber.key(row.get("issuing_country"), row.get("permit_no")));
    endorsements.add(row(RegisterTables.ENDORSEMENTS, standard(row, true), endorsements.size()));
    return this;
  }

  public RegisterCase declared(String... values) {
    Map<String, String> row = values(ITEM, values);
    row.put("hs_digits", row.get("hs_code"));
    items.add(row(RegisterTables.CUSTOMS_ITEMS, standard(row, false), items.size()));
    return this;
  }

  /** What an officer decided, as fields of a decision; the numbers d1, d2 … are its identifiers. */
  public RegisterCase decided(String... values) {
    Map<String, String> fields = given("party=CH|reason=seen the papers|decided_by=anna", values);
    decisions.add(DecisionForm.read(fields, "d" + (decisions.size() + 1), DECIDED));
    return this;
  }

  /** The day at which the build judged that officers saw when they decided. */
  public RegisterCase judgedAt(String day) {
    judgedAt = LocalDate.parse(day);
    return this;
  }

  /** What became of the decisions, in the order they were made. */
  public List<Ruling> rulings() {
    return rulingsOfAll().all();
  }

  private Rulings rulingsOfAll() {
    if (rulings == null) {
      rulings =
          Rulings.of(
              new Ledger(decisions), List.copyOf(parties), kept(), AS_OF, decision -> judgedAt);
    }
    return rulings;
  }

  /** The register with one row a key. */
  public ResolvedRegister register() {
    if (register == null) {
      register =
          RegisterResolution.resolve(
              new RegisterSlice(
                  rows(permits, RegisterTables.PERMIT_LINES),
                  rows(endorsements, RegisterTables.ENDORSEMENTS),
                  rows(items, RegisterTables.CUSTOMS_ITEMS)));
    }
    return register;
  }

  /** As a build works with it. */
  private ResolvedRegister kept() {
    if (kept == null) {
      kept = register().kept();
    }
    return kept;
  }

  /** The register reconciled at {@link #AS_OF}. */
  public ReconciliationResult result() {
    if (result == null) {
      result = Reconciliation.of(kept(), taxa(), AS_OF, Tolerance.CONTRACT, rulingsOfAll());
    }
    return result;
  }

  public AnnualReportResult report() {
    if (report == null) {
      report = AnnualReport.of(reconciled());
    }
    return report;
  }

  /** What tables made from the reconciliation start from. */
  public ReconciledRegister reconciled() {
    return reconciled(ManyCrossingsTreatment.ONCE);
  }

  /** The same, for reports that tell documents on which goods cross many times in another way. */
  public ReconciledRegister reconciled(ManyCrossingsTreatment manyCrossings) {
    return new ReconciledRegister(
        kept(), result(), taxa(), listings(), AS_OF, rulingsOfAll(), manyCrossings);
  }

  /** The reconciled line {@code permit/line}. */
  public Row line(String permitAndLine) {
    if (lines == null) {
      lines = result().reconciliation().collectAsList();
    }
    return only(lines.stream().filter(r -> lineOf(r).equals(permitAndLine)));
  }

  /** The match of the item {@code declaration/item}. */
  public Row match(String declarationAndItem) {
    if (matches == null) {
      matches = result().matches().collectAsList();
    }
    return only(matches.stream().filter(r -> itemOf(r).equals(declarationAndItem)));
  }

  /** Crossings of the line {@code permit/line}, in the order of their files. */
  public List<Row> crossings(String permitAndLine) {
    if (crossings == null) {
      crossings = result().crossings().orderBy("file", "row").collectAsList();
    }
    return crossings.stream().filter(r -> lineOf(r).equals(permitAndLine)).toList();
  }

  /** Values of a row, blank where null and numbers plain, joined by blanks. */
  public static String text(Row row, String... columns) {
    return Stream.of(columns).map(c -> text(row.getAs(c))).reduce((a, b) -> a + " " + b).orElse("");
  }

  private static String text(Object value) {
    if (value == null) {
      return "-";
    }
    return value instanceof BigDecimal number
        ? (number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
        : value.toString();
  }

  public static String lineOf(Row row) {
    return row.getAs("permit_no") + "/" + row.getAs("line_no");
  }

  private static String itemOf(Row row) {
    return row.getAs("declaration_no") + "/" + row.getAs("item_no");
  }

  private static Row only(Stream<Row> rows) {
    List<Row> found = rows.toList();
    if (found.size() != 1) {
      throw new AssertionError("expected one row, found " + found);
    }
    return found.get(0);
  }

  private static Map<String, String> given(String plain, String... values) {
    Map<String, String> row = new HashMap<>();
    Stream.concat(Stream.of(plain.split("\\|")), Stream.of(values))
        .forEach(
            pair -> {
              int at = pair.indexOf('=');
              String value = pair.substring(at + 1);
              row.put(pair.substring(0, at), value.isEmpty() ? null : value);
            });
    return row;
  }

  private static Map<String, String> standard(Map<String, String> row, boolean blankIsNumber) {
    String written = row.get("unit");
    String quantity = row.get("quantity");
    if (quantity == null || (written == null && !blankIsNumber && row.containsKey("unit"))) {
      return row;
    }
    String unit = written == null ? "NAR" : written;
    Conversion converted =
        Units.toStandard(new BigDecimal(quantity), Units.find(unit).orElseThrow());
    row.put("stated_quantity", quantity);
    row.put("stated_unit", unit);
    row.put("quantity", converted.quantity().toPlainString());
    row.put("unit", converted.unit());
    row.put("factor", converted.factor().toPlainString());
    return row;
  }

  private static Row row(Table table, Map<String, String> values, int before) {
    values.putIfAbsent("run_id", RUN);
    values.putIfAbsent("file", table.name() + ".csv");
    values.putIfAbsent("file_sha256", "sha of " + values.get("file"));
    values.putIfAbsent("row", Integer.toString(before + 2));
    Object[] cells =
        table.columns().stream()
            .map(column -> value(column, values.remove(column.name())))
            .toArray(Object[]::new);
    String sequence = values.remove("sequence");
    if (!values.isEmpty()) {
      throw new IllegalArgumentException(table.name() + " has no column for " + values);
    }
    Object[] all = Arrays.copyOf(cells, cells.length + 1);
    all[cells.length] = sequence == null ? 1 : Integer.valueOf(sequence);
    return RowFactory.create(all);
  }

  private static Object value(Column column, String text) {
    if (text == null) {
      return null;
    }
    return switch (column.type()) {
      case INTEGER -> Integer.valueOf(text);
      case BIGINT -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case DATE -> java.sql.Date.valueOf(text);
      default -> text;
    };
  }

  private static Dataset<Row> rows(List<Row> rows, Table table) {
    // As rows that are read, not as a table within the plan: Spark works such tables while it plans
    // and sends them along with every task.
    SparkSession spark = SharedSpark.session();
    JavaRDD<Row> delivered = new JavaSparkContext(spark.sparkContext()).parallelize(rows, 1);
    return spark.createDataFrame(
        delivered, TableSchemas.of(table).add(RegisterSlice.SEQUENCE, "int"));
  }

  /** Lineage of the names that cases use. */
  public static Dataset<Row> taxa() {
    Dataset<Row> names =
        SharedSpark.session()
            .range(1)
            .select(
                functions.expr(
                    "stack(4, 'Python regius', 'Reptilia', 'Serpentes', 'Pythonidae', 'Python',"
                        + " 'Loxodonta africana', 'Mammalia', 'Proboscidea', 'Elephantidae',"
                        + " 'Loxodonta', 'Amazona aestiva', 'Aves', 'Psittaciformes',"
                        + " 'Psittacidae', 'Amazona', 'Acipenser baerii', 'Actinopteri',"
                        + " 'Acipenseriformes', 'Acipenseridae', 'Acipenser')"
                        + " as (taxon, `class`, `order`, family, genus)"));
    return names;
  }

  /** A taxon that moved from Appendix II to I on 1 March 2013, and one split between both. */
  private static Dataset<Row> listings() {
    return SharedSpark.session()
        .range(1)
        .select(
            functions.expr(
                "stack(4, 'moved taxon', 'II', date'1990-01-18', date'2013-03-01',"
                    + " 'moved taxon', 'I', date'2013-03-01', date(null),"
                    + " 'split taxon', 'II', date'1990-01-18', date(null),"
                    + " 'split taxon', 'I', date'2013-03-01', date(null))"
                    + " as (listed_name, appendix, valid_from, valid_to)"))
        .withColumn("known_to", functions.expr("date'2016-12-31'"));
  }
}
