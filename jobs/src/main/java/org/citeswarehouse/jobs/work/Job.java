package org.citeswarehouse.jobs.work;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * Something that the server asks for: a command and its files.
 *
 * @param id identifier, sortable by time
 * @param command words of the command, such as {@code ingest permits --party CH}
 * @param files files that follow them, relative to the folder of the queue
 * @param party the Party it is about; blank for none
 * @param by who asked
 * @param askedAt when
 * @param attempts how often it was begun so far
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Job(
    String id,
    List<String> command,
    List<String> files,
    String party,
    String by,
    Instant askedAt,
    int attempts) {

  /** What is not said is blank. */
  public Job {
    command = command == null ? List.of() : List.copyOf(command);
    files = files == null ? List.of() : List.copyOf(files);
    party = party == null ? "" : party;
    by = by == null ? "" : by;
  }

  /** The same after so many attempts. */
  Job tried(int times) {
    return new Job(id, command, files, party, by, askedAt, times);
  }

  /** The command itself; blank where there is none. */
  String verb() {
    return command.isEmpty() ? "" : command.get(0);
  }
}
