package org.citeswarehouse.api.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.citeswarehouse.api.output.Query;
import org.citeswarehouse.api.problem.Texts;

/**
 * A list that is being made into a page.
 *
 * @param asked what was asked for
 * @param here name of the page
 * @param query all rows
 */
record Listed(AskedReport asked, String here, Query query) {

  /** The page asked for; its neighbours are read from the same run. */
  RowsPage page(
      String title,
      List<String> lead,
      List<RowsPage.Heading> headings,
      Function<Row, List<Cell>> cells,
      List<RowsPage.Way> files) {
    int page = Paging.asked(asked.words());
    String run = query.reading().state().run();
    return new RowsPage(
        asked.address(),
        here,
        title,
        lead,
        headings,
        query.part(Paging.skipped(page), Paging.ROWS).stream()
            .map(values -> cells.apply(new Row(query.columns(), values)))
            .toList(),
        Paging.of(page, query.count(), number -> address(number, run)),
        files,
        run);
  }

  private String address(int page, String run) {
    Map<String, String> words = new HashMap<>(asked.words().values());
    words.put("page", Integer.toString(page));
    words.put("run", run);
    return asked.address().to(here, words);
  }

  /** Headings under which no number stands but where the name ends in a quantity or a count. */
  static List<RowsPage.Heading> headings(String... names) {
    return List.of(names).stream()
        .map(
            name ->
                new RowsPage.Heading(
                    Texts.of("report.column." + name),
                    name.endsWith("quantity") || name.endsWith("_lines")))
        .toList();
  }
}
