package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a clearly synthetic Party-year, and what is true of it, into a folder. */
public final class SampleRegister {

  private static final int DOCUMENTS = 1_960;

  private SampleRegister() {}

  /**
   * Writes the inputs and, below {@code truth}, the answers. A seed always gives the same bytes.
   *
   * @param folder folder to write to, made where it is missing; files there are replaced
   * @param seed where all chance begins
   * @return what was written
   * @throws IOException where the folder cannot be written
   */
  public static SampleSummary write(Path folder, long seed) throws IOException {
    Dice dice = new Dice(seed);
    List<Line> lines =
        new PermitOffice(dice, new Market(), new NumberStyles(dice)).issue(DOCUMENTS);
    CsvFile.write(
        folder.resolve("permits.csv"),
        PermitsFile.header(),
        lines.stream().map(PermitsFile::row).toList());
    int documents = (int) lines.stream().map(Line::document).distinct().count();
    return new SampleSummary(documents, lines.size(), 0, 0, 0, 0);
  }
}
