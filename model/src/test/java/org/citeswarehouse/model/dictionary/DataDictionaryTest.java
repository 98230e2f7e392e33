package org.citeswarehouse.model.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataDictionaryTest {

  @Test
  void theDictionaryInDocsIsTheOneTheDeclarationsGive() throws IOException {
    assertThat(Files.readString(Path.of("../docs/data-dictionary.md")))
        .as("run ./docs/generate after changing a declaration")
        .isEqualTo(DataDictionary.markdown());
  }
}
