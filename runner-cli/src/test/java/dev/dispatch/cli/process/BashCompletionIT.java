package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BashCompletionIT {

  @TempDir Path folder;

  @Test
  void offersCommandsAndGroups() throws Exception {
    assertThat(complete("")).contains("job", "run", "module", "doctor").doesNotContain("--json");
    assertThat(complete("jo")).containsExactly("job");
    assertThat(complete("job", "val")).containsExactly("validate");
    assertThat(complete("help", "mod")).containsExactly("module");
  }

  @Test
  void offersTheOptionsOfTheCommandAndTheGlobalOnes() throws Exception {
    assertThat(complete("job", "run", "--")).contains("--case", "--input", "--json", "--home");
    assertThat(complete("job", "run", "--ca")).containsExactly("--case");
    assertThat(complete("--home", "x", "job", "run", "--cas")).containsExactly("--case");
  }

  @Test
  void offersTheChoicesOfAnArgument() throws Exception {
    assertThat(complete("completion", "")).containsExactly("bash", "zsh", "fish");
  }

  @Test
  void offersFilesWhereAPathIsWanted() throws Exception {
    Files.createFile(folder.resolve("here.txt"));

    assertThat(complete("job", "list", "--home", "he")).containsExactly("here.txt");
    assertThat(complete("job", "list", "--home", "=", "he")).containsExactly("here.txt");
  }

  @Test
  void offersNothingAfterAnOptionWhoseValueIsFree() throws Exception {
    assertThat(complete("version", "--select", "")).isEmpty();
  }

  private List<String> complete(String... words) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
    String line = Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    String script =
        "source <(dispatch completion bash); COMP_WORDS=(dispatch "
            + line
            + "); COMP_CWORD="
            + words.length
            + "; _dispatch; echo \"${COMPREPLY[*]}\"";
    Shell.Ended ended = new Shell(folder, "/bin/bash", "-c").run(script);
    assertThat(ended.err()).isEmpty();
    return Stream.of(ended.out().strip().split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
