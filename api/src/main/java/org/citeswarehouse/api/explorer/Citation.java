package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.trade.QueryWords;
import org.citeswarehouse.api.web.Written;
import org.citeswarehouse.model.day.Day;

/**
 * How an answer is cited.
 *
 * @param text the citation
 * @param address the address that gives the same figures again, whatever came later
 */
public record Citation(String text, String address) {

  /**
   * The citation of an answer, accessed today.
   *
   * @param site where this server is, without a slash at its end
   */
  static Citation of(Reading reading, Question question, String site) {
    String run = reading.state().run();
    Map<String, String> pinned = Map.of("version", run);
    String address = site + question.with(pinned);
    List<String> words = new ArrayList<>();
    words.add(Texts.of("explorer.view." + question.view()));
    words.addAll(QueryWords.of(new Arguments(question.filters())));
    String text =
        Texts.of(
            "explorer.cite.text",
            String.join("; ", words),
            question.filters().getOrDefault("release", "\u2013"),
            run,
            Written.day(Day.today()),
            address);
    return new Citation(text, address);
  }
}
