package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCompletionTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void offersActionsAndTheirFields(String shell) {
    String script = Invocation.in(folder).run("completion", shell).out();

    assertThat(script)
        .contains("'http request'")
        .contains("http.request")
        .contains("expect-status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void offersTheActionsOfAModuleThatIsAlsoAGroup(String shell) {
    String script = Invocation.in(folder).run("completion", shell).out();

    assertThat(script).contains("'memory store'").contains("'memory inspect'");
  }
}
