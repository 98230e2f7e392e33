package org.citeswarehouse.api.report;

import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;

/**
 * Which rows of a long list a page shows.
 *
 * @param page number of the page, from 1
 * @param total rows there are in all
 * @param previous address of the page before; blank on the first
 * @param next address of the page after; blank on the last
 */
public record Paging(int page, long total, String previous, String next) {

  /** Rows of a page: what a reader takes in, and an old laptop draws at once. */
  static final int ROWS = 50;

  /** Gives the address of a page by its number. */
  @FunctionalInterface
  interface Numbered {
    /** The address. */
    String at(int page);
  }

  static Paging of(int page, long total, Numbered numbered) {
    return new Paging(
        page,
        total,
        page > 1 ? numbered.at(page - 1) : "",
        (long) page * ROWS < total ? numbered.at(page + 1) : "");
  }

  /**
   * The number of the page asked for, 1 where none is.
   *
   * @throws Refusal when it is no such number
   */
  static int asked(Arguments arguments) {
    String page = arguments.find("page").orElse("1");
    if (!page.matches("[1-9]\\d{0,6}")) {
      throw Refusal.of(
          Kind.WRONG_INPUT, "filter.value", "page", page, Texts.of("report.page.allowed"));
    }
    return Integer.parseInt(page);
  }

  static long skipped(int page) {
    return (page - 1L) * ROWS;
  }

  /** Whether there are several pages. */
  public boolean isLong() {
    return !previous.isEmpty() || !next.isEmpty();
  }

  /** Number of the first row shown; 0 where there is none. */
  public long first() {
    return total == 0 ? 0 : Math.min(skipped(page) + 1, total);
  }

  /** Number of the last row shown. */
  public long last() {
    return Math.min((long) page * ROWS, total);
  }
}
