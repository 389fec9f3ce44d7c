package dev.dispatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordsTest {

  @Test
  void splitsAtSpacesAndLineEnds() {
    assertThat(ShellWords.split("job run\n  --case a.json\n"))
        .containsExactly("job", "run", "--case", "a.json");
  }

  @Test
  void keepsWhatIsQuoted() {
    assertThat(ShellWords.split("'a b' \"c \\\" d\" e\\ f ''"))
        .containsExactly("a b", "c \" d", "e f", "");
  }

  @Test
  void leavesOutCommentLines() {
    assertThat(ShellWords.split("# what it is for\nversion\n")).containsExactly("version");
  }
}
