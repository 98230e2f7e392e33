package org.citeswarehouse.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office says in which time zone it stands. */
class OfficeZoneTest {

  @TempDir private Path folder;

  @Test
  void a_zone_that_there_is_not_is_refused_before_anything_is_done()
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ApiMain.class.getName(),
                "status",
                "--warehouse",
                folder.toString()));
    builder.environment().put("CITES_ZONE", "Bolivia");
    Process process = builder.redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(told)
        .isEqualTo(
            """
            Problem: “Bolivia” is no time zone.
            Cause:   CITES_ZONE says where the office stands, so that days begin and end as on its calendar.
            Remedy:  Set CITES_ZONE to a zone such as America/La_Paz, or unset it for the zone of this machine.
            """);
  }
}
