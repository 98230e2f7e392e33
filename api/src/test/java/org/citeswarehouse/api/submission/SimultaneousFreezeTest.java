package org.citeswarehouse.api.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.citeswarehouse.api.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers who freeze at the same time get a number each, or are told. */
class SimultaneousFreezeTest {

  private static final String LINE =
      "QZ,2024,actual,exports,QZ,P1,A,II,Python regius,LIV,7,NAR,DE,P1,2024,,";

  @TempDir private Path folder;

  @Test
  void none_is_lost_and_no_number_is_given_twice() throws Exception {
    FreezingDesk desk = new FreezingDesk(folder).tables(LINE);
    ExecutorService officers = Executors.newFixedThreadPool(4);
    List<Integer> numbers = new ArrayList<>();
    List<String> told = new ArrayList<>();
    try {
      List<Future<Version>> frozen =
          IntStream.range(0, 8)
              .mapToObj(i -> officers.submit(() -> desk.freeze("contact=Officer " + i)))
              .toList();
      for (Future<Version> one : frozen) {
        try {
          numbers.add(one.get().number());
        } catch (ExecutionException e) {
          told.add(((Refusal) e.getCause()).code());
        }
      }
    } finally {
      officers.shutdown();
    }

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(told).hasSize(8 - numbers.size()).allMatch("freeze.together"::equals);
    assertThat(desk.standings())
        .hasSize(numbers.size())
        .containsExactlyElementsOf(
            numbers.stream().sorted().map(number -> number + " INTACT").toList());
    try (var left = Files.list(folder.resolve("submissions/QZ/2024"))) {
      assertThat(left).hasSize(numbers.size());
    }
  }

  @Test
  void whoever_moves_a_moment_later_is_told_and_changes_nothing() throws IOException {
    FreezingDesk desk = new FreezingDesk(folder).tables(LINE);
    Version first = desk.freeze();
    Path part = Files.createDirectory(folder.resolve("submissions/QZ/2024/.later.part"));
    Files.writeString(part.resolve("manifest.json"), "the later one");

    Refusal refused = catchThrowableOfType(Refusal.class, () -> Freezing.move(part, first));

    assertThat(refused.code()).isEqualTo("freeze.together");
    assertThat(desk.standings()).containsExactly("1 INTACT");
  }
}
