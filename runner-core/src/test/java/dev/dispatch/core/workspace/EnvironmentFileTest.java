package dev.dispatch.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentFileTest {

  @TempDir Path folder;

  private static Map<String, String> parsed(String text) {
    return EnvironmentFile.parse("job.env", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A=b                     | b
          export A=b              | b
          `  A = b `              | b
          A=                      | ``
          A=b # a comment         | b
          A=b#c                   | b#c
          A=#c                    | ``
          A='b # $c \\n'          | b # $c \\n
          A="b # \\"c\\" \\$d"    | b # "c" $d
          A="b" # a comment       | b
          A=b=c==                 | b=c==
          A=it's                  | it's
          A=${B}                  | ${B}
          """)
  void aValueIsWhatStandsThere(String line, String value) {
    assertThat(parsed(line)).isEqualTo(Map.of("A", value));
  }

  @Test
  void quotesGoOverLines() {
    assertThat(parsed("KEY=\"-----BEGIN\nabc\n-----END\"\nB='x\ny'\r\n# end\n"))
        .isEqualTo(Map.of("KEY", "-----BEGIN\nabc\n-----END", "B", "x\ny"));
  }

  @Test
  void escapesStandInDoubleQuotesAlone() {
    assertThat(parsed("A=\"x\\ny\"\nB='x\\ny'\n")).isEqualTo(Map.of("A", "x\ny", "B", "x\\ny"));
  }

  @Test
  void theLastValueOfANameWins() {
    assertThat(parsed("A=1\n\n  # comment\nA=2")).isEqualTo(Map.of("A", "2"));
  }

  @ParameterizedTest
  @CsvSource({
    "A=1\\nhunter2,2,8",
    "A=1\\n=hunter2,2,1",
    "2A=hunter2,1,1",
    "A=\"hunter2,1,3",
    "A=\"b\" hunter2,1,7"
  })
  void aLineThatIsNoneIsToldByItsPlaceAlone(String text, int line, int column) {
    assertThatThrownBy(() -> parsed(text.replace("\\n", "\n")))
        .hasMessageStartingWith("Line " + line + " of 'job.env'")
        .hasMessageContaining("column " + column + ")")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> EnvironmentFile.read(folder, "none.env"))
        .hasMessageContaining("none.env")
        .extracting("code")
        .isEqualTo(WorkspaceError.ENV_FILE_INVALID);
  }

  @Test
  void theEnvironmentWinsOverAFile() throws Exception {
    Files.writeString(folder.resolve("job.env"), "A=file\nB=file\n");

    assertThat(
            new Environment(Map.of("A", "real"))
                .orElse(EnvironmentFile.read(folder, "job.env"))
                .variables())
        .isEqualTo(Map.of("A", "real", "B", "file"));
  }
}
