package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleManifestReaderTest {

  private static ModuleManifest read(String text) {
    return ModuleManifestReader.read(text.getBytes(StandardCharsets.UTF_8), "module.json");
  }

  private static List<Problem> problems(String text) {
    return catchThrowableOfType(ProblemsException.class, () -> read(text)).problems();
  }

  @Test
  void readsEveryField() {
    ModuleManifest manifest =
        read(
            """
            {"$schema": "s", "name": "m", "version": "1.0.0-rc.1+b", "kind": "java", "entry": "x.Y",
             "description": "d", "requires": ">=1 <2", "hosts": ["h"], "metadata": {"k": [1]},
             "pack": {"include": ["docs"]}}
            """);

    assertThat(manifest.entry()).contains("x.Y");
    assertThat(manifest.hosts()).containsExactly("h");
    assertThat(manifest.pack().orElseThrow().include()).containsExactly("docs");
  }

  @Test
  void readsADeclarativeManifest() {
    ModuleManifest manifest =
        read(
            """
            {"name": "petstore", "version": "1.0.0", "kind": "declarative",
             "actions": {"get-pet": {"description": "Read one pet."}}}
            """);

    assertThat(manifest.kind()).isEqualTo(ModuleManifest.Kind.DECLARATIVE);
    assertThat(manifest.actions().orElseThrow().has("get-pet")).isTrue();
  }

  @Test
  void reportsEveryProblemWithItsPlace() {
    List<Problem> problems =
        problems(
            """
            {
              "name": "M",
              "version": "1",
              "kind": "java",
              "entry": "x.Y",
              "verison": "2"
            }
            """);

    assertThat(problems)
        .extracting(Problem::pointer)
        .containsExactly("/name", "/version", "/verison");
    assertThat(problems.getFirst().position()).contains(new Position(2, 11));
    assertThat(problems.getLast().hint()).contains("version");
  }

  @Test
  void aJavaModuleNamesItsEntryAndHasNoActionsInTheManifest() {
    assertThat(
            problems(
                "{\"name\": \"m\", \"version\": \"1.0.0\", \"kind\": \"java\", \"actions\": {}}"))
        .extracting(Problem::pointer)
        .containsExactly("", "/actions");
  }

  @Test
  void refusesAnotherModuleApi() {
    Problem problem = problems(requiring("^2.0.0")).getFirst();

    assertThat(problem.code()).isEqualTo("MODULE_API_UNSUPPORTED");
    assertThat(problem.message()).contains("^2.0.0").contains(ModuleApi.VERSION);
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThat(problems(requiring("latest")).getFirst().message())
        .contains("'latest' is no version range");
  }

  private static String requiring(String range) {
    return "{\"name\": \"m\", \"version\": \"1.0.0\", \"kind\": \"java\", \"entry\": \"x\","
        + " \"requires\": \""
        + range
        + "\"}";
  }

  @Test
  void aFileThatIsNotThereSaysSo() {
    assertThatThrownBy(() -> ModuleManifestReader.read(Path.of("gone/module.json")))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(ModuleRegistryError.MODULE_UNREADABLE));
  }
}
