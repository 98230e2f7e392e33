import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Makes full downloads of the CITES Trade Database of any size: the real shipments again and again with the taxa varied, and for the
 * largest two newer releases. The same arguments give the same bytes.
 *
 * <p>Usage: {@code MakeRelease SHARED FOLDER ROWS...}
 */
final class MakeRelease {

  private static final int ENTRY_ROWS = 500_000;
  private static final int TAXA = 20_000;
  private static final int FIRST_YEAR = 1975;
  private static final int LAST_YEAR = 2023;
  private static final double ADDED = 0.012;
  private static final double CHANGED = 0.006;
  private static final double REMOVED = 0.002;
  private static final long IDS = 9_000_000_000L;
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final byte[] HEADER =
      ("Id,Year,Appendix,Taxon,Class,Order,Family,Genus,Term,Quantity,Unit,Importer,Exporter,Origin,Purpose,Source,Reporter.type,"
              + "Import.permit.RandomID,Export.permit.RandomID,Origin.permit.RandomID\n")
          .getBytes(StandardCharsets.UTF_8);

  /** What becomes of a row in a newer release; a row may also be followed by one that is new. */
  private static final byte KEEP = 0;

  private static final byte REMOVE = 1;
  private static final byte CHANGE = 2;
  private static final byte FOLLOWED = 4;

  private record Shipment(
      int year,
      String appendix,
      String taxon,
      String term,
      String quantity,
      String unit,
      String importer,
      String exporter,
      String origin,
      String purpose,
      String source,
      String reporter) {

    String reportedBy() {
      return reporter.equals("E") ? exporter : importer;
    }

    long block() {
      return mix(taxon.hashCode() * 0x1_0000_0001L ^ exporter.hashCode());
    }
  }

  /** One shipment of the release: a real one, and which of its copies. */
  private record Rows(int[] shipment, int[] copy, int[] yearStarts) {

    int size() {
      return shipment.length;
    }

    int year(int row) {
      int at = Arrays.binarySearch(yearStarts, row);
      int index = at >= 0 ? at : -at - 2;
      while (index + 1 < yearStarts.length && yearStarts[index + 1] == row) { // a year without rows
        index++;
      }
      return FIRST_YEAR + index;
    }
  }

  private record Entry(String name, byte[] packed, long crc, long size, boolean asBefore) {}

  private static final class Tally {
    long rows;
    long added;
    long changed;
    long removed;
    int entries;
    int entriesAsBefore;
    long unpacked;
    final BitSet taxa = new BitSet();
    final Map<Integer, Long> years = new TreeMap<>();

    synchronized void add(Tally other) {
      rows += other.rows;
      added += other.added;
      changed += other.changed;
      removed += other.removed;
      unpacked += other.unpacked;
      taxa.or(other.taxa);
      other.years.forEach((year, n) -> years.merge(year, n, Long::sum));
    }
  }

  private final List<Shipment> shipments;
  private final String[] taxa; // "Taxon,Class,Order,Family,Genus"

  private MakeRelease(List<Shipment> shipments, String[] taxa) {
    this.shipments = shipments;
    this.taxa = taxa;
  }

  public static void main(String[] args) throws Exception {
    var shared = Path.of(args[0]);
    var folder = Files.createDirectories(Path.of(args[1]));
    var sizes = Arrays.stream(args).skip(2).map(Integer::valueOf).sorted().toList();
    var make = new MakeRelease(readShipments(shared), readTaxa(shared));
    var facts = new ArrayList<String>();
    for (int size : sizes) {
      var rows = make.rows(size);
      var base = folder.resolve(name(size) + ".zip");
      facts.add(make.write(rows, null, 0, base, null));
      if (size == sizes.get(sizes.size() - 1)) {
        int lastYear = (int) (size * ADDED / 2);
        facts.add(make.write(rows, make.clustered(rows), lastYear, folder.resolve(name(size) + "-clustered.zip"), base));
        facts.add(make.write(rows, spread(rows), 0, folder.resolve(name(size) + "-spread.zip"), base));
      }
    }
    Files.writeString(folder.resolve("facts.json"), "{\n" + String.join(",\n", facts) + "\n}\n");
  }

  private static String name(int size) {
    return size % 1_000_000 == 0 ? "r" + size / 1_000_000 + "m" : "r" + size;
  }

  private static Reader unpacked(Path file) throws IOException {
    return new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8);
  }

  private static List<Shipment> readShipments(Path shared) throws IOException {
    var found = new ArrayList<Shipment>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(unpacked(shared.resolve("data/shipments/shipments.csv.gz")))) {
      for (NamedCsvRecord row : csv) {
        found.add(
            new Shipment(
                Integer.parseInt(row.getField("Year")),
                row.getField("Appendix"),
                row.getField("Taxon"),
                row.getField("Term"),
                // The republisher's tool wrote 1e+05 for 100000; the database does not.
                new BigDecimal(row.getField("Quantity")).toPlainString(),
                row.getField("Unit"),
                row.getField("Importer"),
                row.getField("Exporter"),
                row.getField("Origin"),
                row.getField("Purpose"),
                row.getField("Source"),
                row.getField("Reporter.type")));
      }
    }
    return found;
  }

  private static String[] readTaxa(Path shared) throws IOException {
    var found = new ArrayList<String>();
    var index = shared.resolve("data/checklist/Index_of_CITES_Species_2017-04-21.csv.gz");
    try (var csv = CsvReader.builder().ofNamedCsvRecord(unpacked(index))) {
      for (NamedCsvRecord row : csv) {
        var cells =
            List.of(
                row.getField("FullName") + (row.getField("RankName").equals("GENUS") ? " spp." : ""),
                row.getField("Class"),
                row.getField("Order"),
                row.getField("Family"),
                row.getField("Genus"));
        boolean traded = Set.of("SPECIES", "SUBSPECIES", "GENUS").contains(row.getField("RankName"));
        if (traded && cells.stream().noneMatch(cell -> cell.matches("(?s).*[,\"\\r\\n].*"))) {
          found.add(String.join(",", cells));
        }
      }
    }
    // Names of one genus side by side would make a heavy genus of every heavy species.
    found.sort(Comparator.comparingLong(name -> mix(name.hashCode() + 7)));
    return found.subList(0, Math.min(TAXA, found.size())).toArray(String[]::new);
  }

  /** About how much was traded in a year, from the database's own account of its growth: a million rows and more a year since 2010. */
  private static double weight(int year) {
    double[][] known = {{1975, 0.02}, {1980, 0.2}, {1990, 0.4}, {2000, 0.55}, {2010, 1}, {2016, 1.25}, {2022, 1.05}, {2023, 0.5}};
    for (int i = 1; i < known.length; i++) {
      if (year <= known[i][0]) {
        double part = (year - known[i - 1][0]) / (known[i][0] - known[i - 1][0]);
        return known[i - 1][1] + part * (known[i][1] - known[i - 1][1]);
      }
    }
    return 0;
  }

  /** The real shipments that a year is made of: its own, or those of the years beside it where it has hardly any. */
  private int[] template(int year) {
    int from = year <= 1980 ? FIRST_YEAR : year >= 2023 ? 2022 : year;
    int to = year <= 1980 ? 1981 : year >= 2023 ? 2022 : year;
    var found = new ArrayList<Integer>();
    for (int i = 0; i < shipments.size(); i++) {
      if (shipments.get(i).year() >= from && shipments.get(i).year() <= to) {
        found.add(i);
      }
    }
    // As reports come in: Party by Party, and of each what left before what arrived.
    found.sort(Comparator.<Integer, String>comparing(i -> shipments.get(i).reportedBy()).thenComparing(i -> shipments.get(i).reporter()));
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private Rows rows(int size) {
    double total = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      total += weight(year);
    }
    var starts = new int[LAST_YEAR - FIRST_YEAR + 2];
    double sum = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      sum += weight(year);
      starts[year - FIRST_YEAR + 1] = year == LAST_YEAR ? size : (int) Math.round(sum / total * size);
    }
    var rows = new Rows(new int[size], new int[size], starts);
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      int begin = starts[year - FIRST_YEAR];
      fill(rows, template(year), begin, starts[year - FIRST_YEAR + 1] - begin);
    }
    return rows;
  }

  private void fill(Rows rows, int[] template, int begin, int count) {
    int copies = count / template.length;
    int rest = count % template.length;
    // Of the last, incomplete copy whole blocks of (taxon, exporter) are left out, so that the others stay whole.
    var order = Arrays.stream(template).boxed().sorted(Comparator.comparingLong((Integer i) -> shipments.get(i).block())).toList();
    var inLast = new HashSet<>(order.subList(0, rest));
    int at = begin;
    for (int from = 0; from < template.length; ) {
      int to = from;
      var first = shipments.get(template[from]);
      while (to < template.length
          && shipments.get(template[to]).reportedBy().equals(first.reportedBy())
          && shipments.get(template[to]).reporter().equals(first.reporter())) {
        to++;
      }
      for (int copy = 0; copy <= copies; copy++) {
        for (int i = from; i < to; i++) {
          if (copy < copies || inLast.contains(template[i])) {
            rows.shipment()[at] = template[i];
            rows.copy()[at++] = copy;
          }
        }
      }
      from = to;
    }
  }

  /** Parties that reported years late, and Parties that reported years anew; only of the last years, as it happens most. */
  private byte[] clustered(Rows rows) {
    var fates = new byte[rows.size()];
    record PartyYear(int from, int to) {}
    var found = new ArrayList<PartyYear>();
    for (int from = rows.yearStarts()[2020 - FIRST_YEAR]; from < rows.size(); ) {
      int to = from;
      while (to < rows.size()
          && rows.year(to) == rows.year(from)
          && shipments.get(rows.shipment()[to]).reportedBy().equals(shipments.get(rows.shipment()[from]).reportedBy())) {
        to++;
      }
      if (to - from >= rows.size() * 0.0004 && to - from <= rows.size() * 0.004) {
        found.add(new PartyYear(from, to));
      }
      from = to;
    }
    found.sort(Comparator.comparingLong(each -> mix(each.from())));
    long late = (long) (rows.size() * ADDED) - (int) (rows.size() * ADDED / 2);
    long change = (long) (rows.size() * CHANGED);
    long remove = (long) (rows.size() * REMOVED);
    for (var each : found) {
      boolean amended = change + remove > 0;
      for (int row = each.from(); row < each.to(); row++) {
        long chance = Long.remainderUnsigned(mix(row + 3L), 10);
        if (amended && chance < 6 && change > 0) {
          fates[row] = CHANGE;
          change--;
        } else if (amended && chance >= 8 && remove > 0) {
          fates[row] = REMOVE;
          remove--;
        } else if (!amended && late > 0) {
          fates[row] = FOLLOWED;
          late--;
        }
      }
    }
    if (change + remove + late > 0) {
      throw new IllegalStateException("too few Party-years for a clustered release");
    }
    return fates;
  }

  private static byte[] spread(Rows rows) {
    var fates = new byte[rows.size()];
    for (int row = 0; row < fates.length; row++) {
      double chance = unit(mix(row + 11L));
      fates[row] = chance < REMOVED ? REMOVE : chance < REMOVED + CHANGED ? CHANGE : KEEP;
      if (unit(mix(row + 13L)) < ADDED) {
        fates[row] |= FOLLOWED;
      }
    }
    return fates;
  }

  private String write(Rows rows, byte[] fates, int lastYear, Path out, Path base) throws Exception {
    long begun = System.nanoTime();
    var tally = new Tally();
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (var zip = new ZipArchiveOutputStream(out);
        var older = base == null ? null : ZipFile.builder().setPath(base).get()) {
      var work = new ArrayDeque<Callable<Entry>>();
      for (int from = 0, number = 1; from < rows.size(); from += ENTRY_ROWS, number++) {
        int first = from;
        int to = Math.min(rows.size(), from + ENTRY_ROWS);
        var name = "trade_db_" + number + ".csv";
        work.add(() -> entry(name, rows, fates, first, to, older, tally));
      }
      if (lastYear > 0) {
        var name = "trade_db_" + (work.size() + 1) + ".csv";
        work.add(() -> newYear(name, rows, lastYear, tally));
      }
      var made = new ArrayDeque<Future<Entry>>();
      while (!work.isEmpty() || !made.isEmpty()) {
        while (!work.isEmpty() && made.size() <= threads) { // few entries at a time are held
          made.add(pool.submit(work.remove()));
        }
        var entry = made.remove().get();
        var header = new ZipArchiveEntry(entry.name());
        header.setMethod(ZipEntry.DEFLATED);
        header.setTime(1_735_732_800_000L);
        header.setCrc(entry.crc());
        header.setSize(entry.size());
        header.setCompressedSize(entry.packed().length);
        zip.addRawArchiveEntry(header, new ByteArrayInputStream(entry.packed()));
        tally.entries++;
        tally.entriesAsBefore += entry.asBefore() ? 1 : 0;
        tally.unpacked += entry.size();
      }
    } finally {
      pool.shutdown();
    }
    System.err.printf(Locale.ROOT, "%s: %,d rows in %.0f s%n", out, tally.rows, (System.nanoTime() - begun) / 1e9);
    return String.format(
        Locale.ROOT,
        "  \"%s\": {\"rows\": %d, \"added\": %d, \"changed\": %d, \"removed\": %d, \"taxa\": %d, \"entries\": %d,"
            + " \"entries_as_before\": %d, \"bytes\": %d, \"bytes_unpacked\": %d, \"years\": {%s}}",
        out.getFileName(),
        tally.rows,
        tally.added,
        tally.changed,
        tally.removed,
        tally.taxa.cardinality(),
        tally.entries,
        tally.entriesAsBefore,
        Files.size(out),
        tally.unpacked,
        String.join(", ", tally.years.entrySet().stream().map(e -> "\"" + e.getKey() + "\": " + e.getValue()).toList()));
  }

  private Entry entry(String name, Rows rows, byte[] fates, int from, int to, ZipFile older, Tally all) throws IOException {
    boolean same = older != null;
    for (int row = from; same && row < to; row++) {
      same = fates[row] == KEEP;
    }
    var tally = new Tally();
    var text = new Packer();
    for (int row = from; row < to; row++) {
      byte fate = fates == null ? KEEP : fates[row];
      boolean removed = (fate & REMOVE) != 0;
      boolean changed = (fate & CHANGE) != 0;
      int year = rows.year(row);
      if (removed) {
        tally.removed++;
      } else {
        tally.changed += changed ? 1 : 0;
        count(tally, year, rows, row);
        if (!same) {
          row(text, rows.shipment()[row], rows.copy()[row], year, row, changed ? 1 : 0);
        }
      }
      if ((fate & FOLLOWED) != 0) {
        tally.added++;
        count(tally, year, rows, row);
        row(text, rows.shipment()[row], rows.copy()[row], year, (long) rows.size() + row, 2);
      }
    }
    all.add(tally);
    if (same) {
      var entry = older.getEntry(name);
      try (var raw = older.getRawInputStream(entry)) {
        return new Entry(name, raw.readAllBytes(), entry.getCrc(), entry.getSize(), true);
      }
    }
    return text.entry(name);
  }

  /** The year after the last: as much as has come in of it, in the order of the others. */
  private Entry newYear(String name, Rows rows, int count, Tally all) throws IOException {
    var tally = new Tally();
    var text = new Packer();
    var added = new Rows(new int[count], new int[count], new int[] {0, count});
    fill(added, template(LAST_YEAR + 1), 0, count);
    for (int row = 0; row < count; row++) {
      tally.added++;
      count(tally, LAST_YEAR + 1, added, row);
      row(text, added.shipment()[row], added.copy()[row], LAST_YEAR + 1, 2L * rows.size() + row, 0);
    }
    all.add(tally);
    return text.entry(name);
  }

  private void count(Tally tally, int year, Rows rows, int row) {
    tally.rows++;
    tally.years.merge(year, 1L, Long::sum);
    tally.taxa.set(taxon(shipments.get(rows.shipment()[row]), rows.copy()[row]));
  }

  /** Each copy of a block of (taxon, exporter) is one name in all years; the heads of the list are drawn far oftener than its tail. */
  private int taxon(Shipment shipment, int copy) {
    double chance = unit(mix(shipment.block() + copy * 0x9E37_79B9L));
    return (int) (taxa.length * chance * chance * chance);
  }

  /** One line; varied 1 is a change of quantity or partner, 2 another shipment of the same kind. */
  private void row(Packer text, int index, int copy, int year, long serial, int varied) throws IOException {
    var shipment = shipments.get(index);
    long chance = mix(serial * 31 + 17);
    var quantity = shipment.quantity();
    var importer = shipment.importer();
    var exporter = shipment.exporter();
    if (copy > 0 && (chance & 3) == 0) {
      quantity = times(quantity, 2 + (int) ((chance >>> 2) & 7));
    }
    if (varied > 0 && (chance & 16) == 0) {
      quantity = more(quantity, 1 + (int) ((chance >>> 5) & 15));
    } else if (varied > 0) {
      boolean byExporter = shipment.reporter().equals("E");
      var other = byExporter ? importer : exporter;
      for (long next = chance; other.equals(byExporter ? importer : exporter); next = mix(next)) {
        var party = shipments.get((int) Long.remainderUnsigned(next, shipments.size()));
        other = byExporter ? party.importer() : party.exporter();
      }
      importer = byExporter ? other : importer;
      exporter = byExporter ? exporter : other;
    }
    // Lines of one permit share it, and so do both reports of one shipment.
    long permit = mix(((long) copy << 32 | year) * 31 + mix(shipment.exporter().hashCode() * 131L + shipment.importer().hashCode()) + (index & 63));
    boolean appendixOne = shipment.appendix().equals("I");
    boolean byImporter = shipment.reporter().equals("I");
    text.number(1_000_000_000L + scatter(serial)).comma();
    text.number(year).comma();
    text.text(shipment.appendix()).comma();
    text.text(taxa[taxon(shipment, copy)]).comma();
    text.text(shipment.term()).comma();
    text.text(quantity).comma();
    text.text(shipment.unit()).comma();
    text.text(importer).comma();
    text.text(exporter).comma();
    text.text(shipment.origin()).comma();
    text.text(shipment.purpose()).comma();
    text.text(shipment.source()).comma();
    text.text(shipment.reporter()).comma();
    text.pseudonym(permit + 1, unit(mix(permit + 2)) < (appendixOne ? 0.8 : byImporter ? 0.3 : 0.05)).comma();
    text.pseudonym(permit + 3, unit(mix(permit + 4)) < (byImporter ? 0.4 : 0.75)).comma();
    text.pseudonym(permit + 5, !shipment.origin().isEmpty() && unit(mix(permit + 6)) < 0.4);
    text.line();
  }

  private static String times(String quantity, int factor) {
    return new BigDecimal(quantity).multiply(BigDecimal.valueOf(factor)).toPlainString();
  }

  private static String more(String quantity, int added) {
    return new BigDecimal(quantity).add(BigDecimal.valueOf(added)).toPlainString();
  }

  private static double unit(long bits) {
    return (bits >>> 11) * 0x1.0p-53;
  }

  private static long mix(long bits) { // SplitMix64
    long z = bits + 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }

  /** Numbers in order become identifiers in none, each once: a Feistel cipher, gone on with until the number has ten digits. */
  private static long scatter(long serial) {
    long bits = serial;
    do {
      long left = bits >>> 17;
      long right = bits & 0x1FFFF;
      for (int round = 0; round < 3; round++) {
        long next = left ^ (mix(right * 5 + round) & 0x1FFFF);
        left = right;
        right = next;
      }
      bits = left << 17 | right;
    } while (bits >= IDS);
    return bits;
  }

  /** The text of one entry on its way into the archive. */
  private static final class Packer {
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 24);
    private final DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16);
    private final CRC32 crc = new CRC32();
    private final Map<String, byte[]> known = new HashMap<>();
    private final byte[] line = new byte[1 << 16];
    private int used;
    private long size;

    Packer() throws IOException {
      System.arraycopy(HEADER, 0, line, 0, HEADER.length);
      used = HEADER.length;
    }

    Packer text(String text) {
      byte[] bytes = known.computeIfAbsent(text, each -> each.getBytes(StandardCharsets.UTF_8));
      System.arraycopy(bytes, 0, line, used, bytes.length);
      used += bytes.length;
      return this;
    }

    Packer number(long number) {
      int digits = number < 10_000 ? 4 : 10;
      for (int i = digits - 1; i >= 0; i--, number /= 10) {
        line[used + i] = (byte) ('0' + number % 10);
      }
      used += digits;
      return this;
    }

    Packer pseudonym(long of, boolean filled) {
      long bits = mix(of) >>> 1;
      for (int i = 0; filled && i < 10; i++, bits /= 62) {
        line[used++] = (byte) SIGNS.charAt((int) (bits % 62));
      }
      return this;
    }

    void comma() {
      line[used++] = ',';
    }

    void line() throws IOException {
      line[used++] = '\n';
      if (used > line.length - 4096) {
        flush();
      }
    }

    private void flush() throws IOException {
      crc.update(line, 0, used);
      out.write(line, 0, used);
      size += used;
      used = 0;
    }

    Entry entry(String name) throws IOException {
      flush();
      out.finish();
      deflater.end();
      return new Entry(name, packed.toByteArray(), crc.getValue(), size, false);
    }
  }
}
