package dev.dispatch.core.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

  @TempDir Path root;
  private Path deep;

  @BeforeEach
  void makeFolders() throws IOException {
    deep = Files.createDirectories(root.resolve("project/a/b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"modules", ".git", "dispatch.config.json"})
  void isTheNearestFolderWithAMark(String mark) throws IOException {
    Files.createDirectory(root.resolve("project").resolve(mark));

    assertThat(resolve(Map.of()).root()).isEqualTo(root.resolve("project"));
  }

  @Test
  void isTheChosenFolderWhateverIsAbove() throws IOException {
    Files.createDirectory(root.resolve("project/modules"));

    assertThat(resolve(Map.of(), choice(null, null, "../b")).root()).isEqualTo(deep);
  }

  @Test
  void keepsStateAndRunsInTheUsualPlaces() throws IOException {
    Files.createDirectory(root.resolve("project/.git"));
    Workspace workspace = resolve(Map.of("HOME", "/home/ann"));

    assertThat(workspace.home()).isEqualTo(Path.of("/home/ann/.dispatch"));
    assertThat(workspace.memory()).isEqualTo(Path.of("/home/ann/.dispatch/memory"));
    assertThat(workspace.runOutput()).isEqualTo(root.resolve("project/run-output"));
  }

  @Test
  void takesPlacesFromTheEnvironment() {
    Workspace workspace =
        resolve(Map.of("HOME", "/h", "DISPATCH_HOME", " ../state ", "DISPATCH_RUN_OUTPUT", "runs"));

    assertThat(workspace.home()).isEqualTo(deep.resolveSibling("state"));
    assertThat(workspace.runOutput()).isEqualTo(deep.resolve("runs"));
  }

  @Test
  void takesOptionsBeforeTheEnvironment() {
    Workspace workspace =
        resolve(
            Map.of("HOME", "/h", "DISPATCH_HOME", "/x", "DISPATCH_RUN_OUTPUT", "/y"),
            choice("state", "/runs", null));

    assertThat(workspace.home()).isEqualTo(deep.resolve("state"));
    assertThat(workspace.runOutput()).isEqualTo(Path.of("/runs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\0b"})
  void refusesWhatIsNoPath(String given) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> resolve(Map.of("HOME", "/h"), choice(given, null, null)))
        .matches(error -> error.code() == WorkspaceError.WORKSPACE_PATH_INVALID);
  }

  @Test
  void refusesAWorkspaceThatIsNotThere() {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> resolve(Map.of("HOME", "/h"), choice(null, null, "nowhere")))
        .matches(error -> error.code() == WorkspaceError.WORKSPACE_MISSING);
  }

  private Workspace resolve(Map<String, String> variables) {
    return resolve(variables, Workspace.Choice.NONE);
  }

  private Workspace resolve(Map<String, String> variables, Workspace.Choice choice) {
    return Workspace.resolve(deep, new Environment(variables), choice);
  }

  private static Workspace.Choice choice(String home, String runOutput, String workspace) {
    return new Workspace.Choice(
        Optional.ofNullable(home), Optional.ofNullable(runOutput), Optional.ofNullable(workspace));
  }
}
