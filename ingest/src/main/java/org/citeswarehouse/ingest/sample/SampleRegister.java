package org.citeswarehouse.ingest.sample;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a clearly synthetic Party-year, and what is true of it, into a folder. */
public final class SampleRegister {

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
    return write(Profile.EXEMPLA, folder, seed);
  }

  /**
   * Writes what another made-up Party would have. A profile and a seed always give the same bytes.
   *
   * @param profile the Party
   * @param folder folder to write to, made where it is missing; files there are replaced
   * @param seed where all chance begins
   * @return what was written
   * @throws IOException where the folder cannot be written
   */
  public static SampleSummary write(Profile profile, Path folder, long seed) throws IOException {
    Dice dice = new Dice(seed);
    World world = World.of(profile, dice);
    Register register = Register.of(world, dice);
    register.write(folder);
    AnswerKey.write(folder.resolve("truth"), world, register.faults());
    Leaflet.write(folder, profile);
    int history = TradeHistory.write(folder, profile, dice);
    int documents = (int) world.lines().stream().map(Line::document).distinct().count();
    return new SampleSummary(
        documents,
        world.lines().size(),
        world.stamps().size(),
        world.items().size(),
        history,
        register.faults().size());
  }
}
