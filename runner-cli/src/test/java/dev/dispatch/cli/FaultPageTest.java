package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.workspace.WorkspaceError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultPageTest {

  @TempDir Path folder;

  @Test
  void showsTheLineAndACaretUnderTheColumn() throws IOException {
    Files.writeString(folder.resolve("a.job.case.json"), "{\n  \"jobTyp\": \"x\"\n}");

    assertThat(shown("a.job.case.json", 2, 3, 80))
        .isEqualTo(
            """
            ✗ The job is not valid.

              a.job.case.json:2:3  /jobTyp
                  2 |   "jobTyp": "x"
                    |   ^
              JOB_FIELD  Unknown field 'jobTyp'.
              Hint: Did you mean 'jobType'?
            """);
  }

  @Test
  void showsTheSurroundingsOfAPlaceInALongLine() throws IOException {
    Files.writeString(folder.resolve("long.json"), "x".repeat(500) + "HERE" + "y".repeat(500));

    String shown = shown("long.json", 1, 501, 60);

    assertThat(shown.lines().filter(line -> line.contains("HERE")).findFirst().orElseThrow())
        .hasSizeLessThanOrEqualTo(60);
    assertThat(caretIsUnder(shown, 'H')).isTrue();
  }

  @Test
  void showsThePlaceAloneWhereTheTextCannotBeReadAgain() {
    assertThat(shown("<stdin>", 2, 3, 80)).contains("<stdin>:2:3  /jobTyp").doesNotContain("|");
  }

  private String shown(String source, int line, int column, int width) {
    Problem problem =
        Problem.at("/jobTyp", "JOB_FIELD", "Unknown field 'jobTyp'.", "Did you mean 'jobType'?")
            .positioned(new Position(line, column));
    ProblemsException error =
        new ProblemsException(
            WorkspaceError.WORKSPACE_MISSING,
            "The job is not valid.",
            "See below.",
            source,
            List.of(problem));
    Page page = new Page(width, false, text -> text);
    new FaultPage(folder).render(Fault.of(error), page);
    return page.toString();
  }

  private static boolean caretIsUnder(String shown, char wanted) {
    List<String> lines = shown.lines().toList();
    int caret =
        lines.indexOf(lines.stream().filter(l -> l.endsWith("^")).findFirst().orElseThrow());
    return lines.get(caret - 1).charAt(lines.get(caret).indexOf('^')) == wanted;
  }
}
