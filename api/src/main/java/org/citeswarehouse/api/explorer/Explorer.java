package org.citeswarehouse.api.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.citeswarehouse.api.asking.Asking;
import org.citeswarehouse.api.audit.Untold;
import org.citeswarehouse.api.output.Arguments;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Address;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;

/** Published trade statistics, for whoever comes. */
public final class Explorer implements Feature {

  private static final int BAD_REQUEST = 400;
  private static final int MOST_KEPT = 300;

  private final Warehouse warehouse;

  /** Answers of a state in a language: the same question is asked by many. */
  private final Cache<String, Answer> answers =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  private final Function<Context, String> site;

  /**
   * The explorer of a warehouse.
   *
   * @param site how the server is reached by its users: a citation names that address
   */
  public Explorer(Warehouse warehouse, Function<Context, String> site) {
    this.warehouse = warehouse;
    this.site = site;
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.get(Question.PATH, Access.ANYONE, Untold.NO_PERMITS, this::page);
    addresses.get(
        "/v1/suggestions/{list}",
        Access.ANYONE,
        Untold.NO_PERMITS,
        new Suggestions(warehouse)::handle);
  }

  private void page(Context ctx) {
    Arguments arguments = new Request(ctx).arguments();
    Reading reading = Reading.at(warehouse, arguments.find("version").orElse(null));
    Question question = QuestionReader.read(reading, arguments);
    boolean answered = question.isAsked() && question.isUnderstood();
    // The address says all there is to know of the question, so that it can be passed on.
    if (answered && !given(ctx).equals(question.canonical())) {
      ctx.status(303)
          .header("Location", Address.of(Question.PATH, question.canonical()))
          .header("Cache-Control", "no-store");
      return;
    }
    Optional<Answer> answer = answered ? Optional.of(answer(reading, question)) : Optional.empty();
    QuestionReader.Releases releases = QuestionReader.Releases.of(reading);
    Field release = question.fields().get("release");
    ExplorerPage page =
        new ExplorerPage(
            question,
            answer,
            answer.map(a -> Citation.of(reading, question, site.apply(ctx))),
            releases.known(),
            TaxonChoices.of(reading, release.isWrong() ? releases.newest() : release.value())
                .example(),
            reading.state().run());
    byte[] html =
        Templates.html("explorer/trade", Map.of("page", page)).getBytes(StandardCharsets.UTF_8);
    ctx.status(question.isUnderstood() ? 200 : BAD_REQUEST);
    ctx.header("Cache-Control", "private, no-cache");
    ctx.contentType(Addresses.HTML).result(html);
  }

  private Answer answer(Reading reading, Question question) {
    String key =
        String.join(
            "\n",
            List.of(
                reading.state().key(),
                Asking.current().language().code(),
                new Arguments(question.canonical()).line()));
    return answers.get(key, k -> Answer.of(reading, question));
  }

  private static Map<String, String> given(Context ctx) {
    Map<String, String> given = new TreeMap<>();
    ctx.queryParamMap().forEach((word, values) -> given.put(word, String.join(",", values)));
    return given;
  }
}
