package org.citeswarehouse.api.explorer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.trade.TradeOutputs;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Written;

/**
 * The page of the explorer.
 *
 * @param question what is asked
 * @param answer what answers it; empty where nothing is asked yet, or not understood
 * @param citation how the answer is cited; empty likewise
 * @param releases the releases there are
 * @param example a name of a taxon of the release
 * @param run the state it is read from
 */
public record ExplorerPage(
    Question question,
    Optional<Answer> answer,
    Optional<Citation> citation,
    List<String> releases,
    String example,
    String run) {

  /** A link. */
  public record Link(String text, String href) {}

  /** Choices for a field that was not understood, each as a link. */
  public List<Link> choices(Field field) {
    return field.choices().stream()
        .map(
            c ->
                new Link(
                    c.note().isEmpty()
                        ? c.label()
                        : Texts.of("explorer.choice", c.label(), c.note()),
                    Address.of(Question.PATH, with(field.word(), c.value()))))
        .toList();
  }

  /** As it was given, with one parameter changed, so that other fields keep what was typed. */
  private Map<String, String> with(String word, String value) {
    Map<String, String> all = new LinkedHashMap<>(question.given());
    all.remove("page");
    all.put(word, value);
    return all;
  }

  /** Where the whole table can be had. */
  public List<Link> downloads() {
    Map<String, String> all = new TreeMap<>(question.arguments().values());
    all.put("version", run);
    List<Link> links = new ArrayList<>();
    Map<String, String> pages = new TreeMap<>(all);
    pages.put("size", "10000");
    for (String form : List.of("csv", "xlsx", "json", "parquet")) {
      links.add(
          new Link(
              form.equals("parquet") ? "Parquet" : form.toUpperCase(Locale.ROOT),
              Address.of(
                  "/v1/trade/" + question.view() + "." + form, form.equals("json") ? pages : all)));
    }
    return links;
  }

  /** The same figures with quantities converted before they are added up. */
  public List<Link> converted() {
    Map<String, String> all = new TreeMap<>(question.arguments().values());
    all.put("version", run);
    List<Link> links = new ArrayList<>();
    for (String convert : TradeOutputs.conversions()) {
      all.put(TradeOutputs.CONVERT, convert);
      links.add(
          new Link(
              Texts.of("explorer.converted." + convert),
              Address.of("/v1/trade/" + question.view() + ".csv", all)));
    }
    return links;
  }

  /** Whether net trade is asked of chosen countries, which leaves out their trade with others. */
  public boolean isNetOfChosen() {
    return question.view().startsWith("net-")
        && (question.filters().containsKey("importer")
            || question.filters().containsKey("exporter"));
  }

  /** The same filters in every view; the present one has no address. */
  public List<Link> views() {
    return Question.VIEWS.stream()
        .map(
            v ->
                new Link(
                    Texts.of("explorer.view." + v),
                    v.equals(question.view())
                        ? ""
                        : question.with(Map.of("view", v, "chart", question.measure()))))
        .toList();
  }

  /** The other layout of gross and net trade. */
  public Link layout() {
    return question.pivot()
        ? new Link(Texts.of("explorer.layout.rows"), question.with(Map.of("pivot", "")))
        : new Link(Texts.of("explorer.layout.columns"), question.with(Map.of("pivot", "true")));
  }

  /** The first page. */
  public String first() {
    return question.with(Map.of());
  }

  /** The page before; blank on the first. */
  public String before() {
    return question.page() > 1
        ? question.with(
            Map.of("page", question.page() == 2 ? "" : Integer.toString(question.page() - 1)))
        : "";
  }

  /** The page after; blank on the last. */
  public String after() {
    Figures figures = answer.orElseThrow().figures();
    return figures.to() < figures.total()
        ? question.with(Map.of("page", Integer.toString(question.page() + 1)))
        : "";
  }

  /** Which rows are shown, and of how many. */
  public String rows() {
    Figures figures = answer.orElseThrow().figures();
    return Texts.of(
        "explorer.rows",
        Written.number(figures.from()),
        Written.number(figures.to()),
        Written.number(figures.total()));
  }
}
