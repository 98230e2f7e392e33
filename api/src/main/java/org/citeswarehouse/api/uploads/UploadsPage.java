package org.citeswarehouse.api.uploads;

import java.util.List;
import org.citeswarehouse.api.work.Job;

/**
 * The page that takes files, and lists what was sent and asked for.
 *
 * @param parties Parties to choose from; where the viewer may act for all, a code can be typed
 * @param typed whether a code can be typed
 * @param uploads what was sent, the newest first
 * @param jobs what the worker was asked for, the newest first
 * @param worker whether there is a worker
 * @param largest the largest upload, in bytes
 */
public record UploadsPage(
    List<String> parties,
    boolean typed,
    List<Sent> uploads,
    List<Job> jobs,
    boolean worker,
    long largest) {

  /**
   * What was sent.
   *
   * @param address where it is told what became of it
   * @param names names of its files
   * @param party the Party
   * @param by who sent it
   * @param received when
   * @param state where it stands, in a word
   */
  public record Sent(
      String address, String names, String party, String by, String received, String state) {}

  /** The Party where there is only one to choose. */
  public String party() {
    return parties.size() == 1 ? parties.get(0) : "";
  }
}
