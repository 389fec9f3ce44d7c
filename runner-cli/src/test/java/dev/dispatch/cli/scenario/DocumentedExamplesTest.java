package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import dev.dispatch.testkit.scenario.ShellWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the documents work: the files are written, then the commands are run. */
class DocumentedExamplesTest {

  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
  private static final String SERVED = "http://127.0.0.1:4010";
  private static final Pattern EXAMPLE =
      Pattern.compile("<!-- example: (\\S+) -->\n```\\w*\n(.*?)\n```", Pattern.DOTALL);

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path cwd;

  @ParameterizedTest
  @CsvSource({"SKILL.md,4", "README.md,28", "MODULE_AUTHORING.md,7"})
  void everyCommandOfTheExampleSucceeds(String document, int expected) throws Exception {
    try (DemoApi api = DemoApi.start()) {
      List<String> commands = new ArrayList<>();
      for (MatchResult example : examples(document)) {
        String content = example.group(2).replace(SERVED, api.baseUrl());
        if (example.group(1).equals("commands")) {
          commands.addAll(content.lines().toList());
        } else {
          Path file = cwd.resolve(example.group(1));
          Files.createDirectories(file.getParent());
          Files.writeString(file, content);
        }
      }

      assertThat(commands).hasSize(expected).allSatisfy(this::succeeds);
    }
  }

  private void succeeds(String command) {
    List<String> words = ShellWords.split(command);
    assertThat(words.getFirst()).isIn("dispatch", "./dispatch");
    Map<String, String> env = Map.of("DISPATCH_HOME", cwd.resolve("home").toString());
    Outcome outcome = dispatch.run(words.subList(1, words.size()), env, cwd, "");
    assertThat(outcome.exit()).as(command + "\n" + outcome.out() + outcome.err()).isZero();
  }

  private static List<MatchResult> examples(String document) throws IOException {
    return EXAMPLE.matcher(Files.readString(CLONE.resolve(document))).results().toList();
  }
}
