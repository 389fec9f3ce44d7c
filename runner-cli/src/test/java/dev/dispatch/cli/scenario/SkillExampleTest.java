package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of SKILL.md works. */
class SkillExampleTest {

  private static final Path CLONE = Path.of("..").toAbsolutePath().normalize();
  private static final String SERVED = "http://127.0.0.1:4010";

  private final InProcessCommandLine dispatch = new InProcessCommandLine(Optional.of(CLONE));

  @TempDir Path cwd;

  @Test
  void everyCommandOfTheExampleSucceeds() throws Exception {
    String skill = Files.readString(CLONE.resolve("SKILL.md"));
    String job = "follow-up.job.case.json";
    Files.writeString(cwd.resolve(job), fenced(skill, job));
    List<String> commands = fenced(skill, "commands").lines().toList();

    try (DemoApi api = DemoApi.start()) {
      for (String command : commands) {
        Outcome outcome = run(command.replace(SERVED, api.baseUrl()));
        assertThat(outcome.exit()).as(command + "\n" + outcome.out()).isZero();
      }
    }
    assertThat(commands).hasSizeGreaterThan(3);
  }

  private Outcome run(String command) {
    List<String> words = List.of(command.split(" ", -1));
    assertThat(words).startsWith("dispatch");
    Map<String, String> env = Map.of("DISPATCH_HOME", cwd.resolve("home").toString());
    return dispatch.run(words.subList(1, words.size()), env, cwd, "");
  }

  /** Returns what is in the code block below a comment. */
  private static String fenced(String text, String name) {
    String comment = "<!-- example: " + name + " -->\n```";
    int start = text.indexOf('\n', text.indexOf(comment) + comment.length()) + 1;
    return text.substring(start, text.indexOf("\n```", start));
  }
}
