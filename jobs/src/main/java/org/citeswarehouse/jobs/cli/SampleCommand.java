package org.citeswarehouse.jobs.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.citeswarehouse.ingest.sample.Profile;
import org.citeswarehouse.ingest.sample.SampleRegister;
import org.citeswarehouse.ingest.sample.SampleSummary;
import org.citeswarehouse.jobs.warehouse.UserErrorException;
import org.citeswarehouse.jobs.warehouse.UserErrorException.Exit;
import org.citeswarehouse.model.codes.Countries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Writes a made-up register of any size with what is true of it; for those who test the project.
 */
@Command(name = "sample", hidden = true)
final class SampleCommand implements Callable<Integer> {

  @ParentCommand private JobsMain main;

  @Parameters(index = "0", paramLabel = "PROFILE")
  private String name;

  @Option(names = "--out", paramLabel = "DIR", required = true)
  private Path folder;

  @Option(names = "--documents", paramLabel = "N")
  private Integer documents;

  /** With any, each register lies in a folder of its own. */
  @Option(names = "--party", paramLabel = "XX", split = ",")
  private List<String> parties = List.of();

  @Option(names = "--seed", paramLabel = "S", defaultValue = "2024")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Profile profile = sized(profile());
    List<Profile> elsewhere = parties.stream().map(c -> profile.at(country(c))).toList();
    if (elsewhere.isEmpty()) {
      write(profile, folder, seed);
    }
    for (int i = 0; i < elsewhere.size(); i++) {
      write(elsewhere.get(i), folder.resolve(elsewhere.get(i).code()), seed + i);
    }
    return 0;
  }

  private void write(Profile profile, Path into, long begin) throws IOException {
    SampleSummary summary = SampleRegister.write(profile, into, begin);
    main.console()
        .say("sample.written", profile.name(), profile.code(), profile.asOf().toString(), summary);
  }

  private static String country(String code) {
    return Countries.find(code)
        .orElseThrow(() -> new UserErrorException(Exit.USAGE, "party.unknown", code))
        .code();
  }

  private Profile profile() {
    return Profile.named(name)
        .orElseThrow(
            () ->
                new UserErrorException(
                    Exit.USAGE, "profile.unknown", name, String.join(", ", Profile.names())));
  }

  private Profile sized(Profile profile) {
    if (documents == null) {
      return profile;
    }
    if (documents < 100 || documents > 1_000_000) {
      throw new UserErrorException(Exit.USAGE, "documents.bad", documents);
    }
    return profile.withDocuments(documents);
  }
}
