package org.citeswarehouse.api.letters;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.citeswarehouse.api.audit.What;
import org.citeswarehouse.api.desk.ChangedException;
import org.citeswarehouse.api.problem.Kind;
import org.citeswarehouse.api.problem.Refusal;
import org.citeswarehouse.api.problem.Texts;
import org.citeswarehouse.api.snapshot.Reading;
import org.citeswarehouse.api.snapshot.Warehouse;
import org.citeswarehouse.api.web.Access;
import org.citeswarehouse.api.web.Addresses;
import org.citeswarehouse.api.web.Answer;
import org.citeswarehouse.api.web.Feature;
import org.citeswarehouse.api.web.Form;
import org.citeswarehouse.api.web.Request;
import org.citeswarehouse.api.web.Templates;
import org.citeswarehouse.api.web.Written;

/** Letters: lists of what others have to answer, and their answers. */
public final class LettersFeature implements Feature {

  private static final String ONE = "/letters/{party}/{id}";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Warehouse warehouse;
  private final LetterFiles files;
  private final TakenAnswers answers;

  /** Letters about what a warehouse holds. */
  public LettersFeature(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.files = new LetterFiles(warehouse);
    this.answers = new TakenAnswers(warehouse, files);
  }

  @Override
  public void addTo(Addresses addresses) {
    addresses.page("/letters", Access.OFFICER, What.READ, this::letters);
    addresses.page("/letters/permits", Access.OFFICER, What.READ, this::permits);
    addresses.form("/letters", Access.OFFICER, What.SENT, this::make);
    addresses.page(
        ONE,
        Access.OFFICER,
        What.READ,
        request -> html("letter", LetterPage.of(letter(request), request.arguments())));
    addresses.get(ONE + "/list.xlsx", Access.OFFICER, What.READ, ctx -> list(new Request(ctx)));
    addresses.get(ONE + "/mail.txt", Access.OFFICER, What.READ, ctx -> mail(new Request(ctx)));
    addresses.form(ONE + "/sent", Access.OFFICER, What.SENT, (request, form) -> sent(request));
    addresses.form(ONE + "/answers", Access.OFFICER, What.UPLOADED, new AnswerBody(), this::came);
    addresses.page(ONE + "/answers/{list}", Access.OFFICER, What.READ, this::preview);
    addresses.form(ONE + "/answers/{list}", Access.OFFICER, What.DECIDED, this::take);
  }

  private static String html(String template, Object page) {
    return Templates.html("letters/" + template, Map.of("page", page));
  }

  private Letter letter(Request request) {
    return files.read(request.path("party"), request.path("id"));
  }

  private String letters(Request request) {
    LettersPage page = LettersPage.of(Reading.current(warehouse), files, request.arguments());
    request.isAbout(page.chosen().party());
    return html("letters", page);
  }

  private String permits(Request request) {
    PermitsPage page = PermitsPage.of(Reading.current(warehouse), request.arguments());
    request.isAbout(page.chosen().party());
    return html("permits", page);
  }

  private Answer make(Request request, Form form) {
    Letter letter = new MadeLetters(warehouse, files).make(form);
    request.isAbout(letter.party());
    return Answer.goTo(
        letter.path(), Texts.of("letters.made", Written.number(letter.rows().size())));
  }

  private void list(Request request) {
    Letter letter = letter(request);
    download(request.ctx(), XLSX, letter.id() + "-" + letter.language() + ".xlsx");
    request.ctx().result(ListWorkbook.of(letter));
  }

  private void mail(Request request) {
    Letter letter = letter(request);
    Mail mail = Mail.of(letter);
    download(
        request.ctx(), "text/plain; charset=utf-8", letter.id() + "-" + letter.language() + ".txt");
    request
        .ctx()
        .result((mail.subject() + "\n\n" + mail.body() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void download(Context ctx, String type, String name) {
    ctx.contentType(type)
        .header("Cache-Control", "private, no-cache")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  private Answer sent(Request request) {
    Letter letter =
        files.change(
            request.path("party"),
            request.path("id"),
            l -> l.state() == Letter.State.MADE ? l.in(Letter.State.SENT) : l);
    return Answer.goTo(letter.path(), Texts.of("letters.sent"));
  }

  /** Takes a list in; what its answers mean is shown before anything is decided. */
  private Answer came(Request request, Form form) {
    Letter letter = letter(request);
    request.cameFrom(letter.path());
    AnswerFile file = AnswerFile.of(request.ctx());
    ReturnedList list = new ListReader(letter).read(file.name(), file.bytes(), form.by());
    boolean known = letter.list(list.sha256()).isPresent();
    if (!known) {
      files.change(
          letter.party(), letter.id(), l -> l.list(list.sha256()).isEmpty() ? l.with(list) : l);
    }
    return Answer.goTo(
        letter.path() + "/answers/" + list.sha256(), known ? Texts.of("letters.again") : "");
  }

  private String preview(Request request) {
    Letter letter = letter(request);
    ReturnedList list = list(letter, request.path("list"));
    return html("answers", answers.page(letter, list));
  }

  private static ReturnedList list(Letter letter, String sha256) {
    return letter
        .list(sha256)
        .orElseThrow(
            () -> Refusal.of(Kind.NOT_FOUND, "http.not-found", letter.path() + "/answers"));
  }

  private Answer take(Request request, Form form) {
    Letter letter = letter(request);
    request.cameFrom(letter.path());
    ReturnedList list = list(letter, request.path("list"));
    SeenAnswers seen = SeenAnswers.of(form);
    TakenAnswers.Outcome outcome;
    try {
      outcome = answers.take(letter.party(), letter.id(), list.sha256(), seen, form.by());
    } catch (ChangedException e) {
      return Answer.changed(html("answers", answers.page(letter(request), list, e)));
    }
    return Answer.goTo(
        letter.path(),
        outcome.taken() == 0
            ? Texts.of("letters.taken.none", Written.number(outcome.known()))
            : Texts.of(
                "letters.taken", Written.number(outcome.taken()), Written.number(outcome.known())));
  }
}
