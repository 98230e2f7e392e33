package org.citeswarehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citeswarehouse.ingest.checklist.Taxon;
import org.citeswarehouse.model.layout.InputKind;
import org.citeswarehouse.model.layout.InputLayouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks and scans travel to wherever the rows are. */
class SerialisationTest {

  private static final CheckContext CONTEXT = SampleFiles.context("CH", FileProfile.plain());

  static Stream<Object> whatTravels() {
    return Stream.of(
        RowChecks.permits(CONTEXT),
        RowChecks.endorsements(CONTEXT),
        RowChecks.customs(CONTEXT),
        RowChecks.shipments(CONTEXT),
        RowChecks.checklist(CONTEXT),
        new SourceFile("a.csv", ByteSource.of(Path.of("a.csv"))),
        Intake.scan(
            InputKind.CHECKLIST, SampleFiles.text("taxon,class,order,family,genus", "A,,,,")));
  }

  @ParameterizedTest
  @MethodSource("whatTravels")
  void survives_the_journey(Object sent) throws IOException, ClassNotFoundException {
    assertThat(travelled(sent)).hasSameClassAs(sent);
  }

  @Test
  @SuppressWarnings("unchecked") // Java serialisation knows no type arguments.
  void a_check_works_at_the_other_end() throws IOException, ClassNotFoundException {
    RowCheck<Taxon> check = (RowCheck<Taxon>) travelled(RowChecks.checklist(CONTEXT));

    assertThat(
            check
                .check(SampleRows.row(InputLayouts.CHECKLIST, List.of("taxon=A")))
                .record()
                .taxon())
        .isEqualTo("A");
  }

  private static Object travelled(Object sent) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(sent);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
