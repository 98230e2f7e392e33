package org.citeswarehouse.model.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueCodeTest {

  @ParameterizedTest
  @EnumSource(IssueCode.class)
  void everyCodeSaysWhatIsWrongAndWhatToDo(IssueCode code) {
    assertThat(code.message(Locale.ENGLISH, "v", "c", "m")).isNotBlank();
    assertThat(code.suggestion(Locale.ENGLISH, "v", "c", "m")).isNotBlank();
  }

  @Test
  void theMessageNamesValueAndColumnInPlainWords() {
    Issue issue = new Issue(IssueCode.UNKNOWN_TERM, "term", "LVE", "");
    assertThat(issue.message(Locale.ENGLISH))
        .isEqualTo("“LVE” in term is not a term code of the annual report guidelines.");
  }

  @Test
  void bracesInAValueAreShownAsTheyAre() {
    Issue issue = new Issue(IssueCode.NOT_A_NUMBER, "quantity", "{0}'", "");
    assertThat(issue.message(Locale.ENGLISH)).contains("{0}'");
  }
}
