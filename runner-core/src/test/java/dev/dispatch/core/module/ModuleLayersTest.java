package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G-E4: who wins where several layers provide an action. */
class ModuleLayersTest {

  @TempDir private Path home;

  /** Opens a registry whose built-in modules are objects, with folders for the rest. */
  private LayeredModules open(EchoModule... builtin) {
    PluginHost plugins = new PluginHost();
    ModuleLayers layers =
        new ModuleLayers(
            new InProcessLayer(List.of(builtin)),
            List.of(
                new FolderLayer(
                    Layer.USER, List.of(home.resolve("modules")), FolderNaming.INSTALLED, plugins),
                new FolderLayer(
                    Layer.REPO,
                    List.of(home.resolve("workspace"), home.resolve("bundled")),
                    FolderNaming.FREE,
                    plugins)),
            new Overrides(home.resolve("runtime-overrides.json")),
            Map.of());
    return new LayeredModules(layers, plugins);
  }

  private void user(String name, String version, String... actions) {
    Path folder = home.resolve("modules").resolve(name + "@" + version);
    ModuleFolders.write(folder, new EchoModule(name, version, actions));
  }

  private void repo(String name, String version, String... actions) {
    Path folder = home.resolve("workspace").resolve("any-" + name + version);
    ModuleFolders.write(folder, new EchoModule(name, version, actions));
  }

  private void bundled(String name, String version, String... actions) {
    ModuleFolders.write(
        home.resolve("bundled").resolve(name), new EchoModule(name, version, actions));
  }

  private void override(String text) {
    ModuleFolders.file(home.resolve("runtime-overrides.json"), text);
  }

  private static Optional<String> provider(ModuleRegistry registry, String key) {
    return registry.find(key).map(found -> found.module().reference().label());
  }

  /**
   * Every way in which three layers can meet on one key: who has it, what is recorded, who wins.
   */
  @ParameterizedTest
  @CsvSource({
    "bru, -,    builtin",
    "br-, -,    builtin",
    "b-u, -,    builtin",
    "bru, repo, repo",
    "br-, repo, repo",
    "bru, user, user",
    "b-u, user, user",
    "b-u, repo, builtin",
    "-ru, -,    user"
  })
  void aBuiltInActionYieldsOnlyToARecordedOverride(String has, String recorded, String winner) {
    EchoModule[] builtin =
        has.contains("b")
            ? new EchoModule[] {new EchoModule("m", "1.0.0", "a")}
            : new EchoModule[0];
    if (has.contains("r")) {
      repo("m", "2.0.0", "a");
    }
    if (has.contains("u")) {
      user("m", "3.0.0", "a");
    }
    if (!recorded.equals("-")) {
      override("{\"overrides\": {\"m.a\": {\"layer\": \"" + recorded + "\"}}}");
    }

    assertThat(open(builtin).find("m.a").orElseThrow().module().layer().label()).isEqualTo(winner);
  }

  @Test
  void aRefusedReplacementIsAConflictAndAWarningThatSaysHowToAllowIt() {
    user("m", "2.0.0", "a");
    ModuleRegistry registry = open(new EchoModule("m", "1.0.0", "a"));

    assertThat(registry.conflicts())
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.actionKey()).isEqualTo("m.a");
          assertThat(conflict.winner().label()).isEqualTo("m@1.0.0(builtin)");
          assertThat(conflict.previous().label()).isEqualTo("m@2.0.0(user)");
        });
    assertThat(registry.warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo("MODULE_OVERRIDE_NOT_RECORDED");
          assertThat(warning.hint()).contains("{\"m.a\": {\"layer\": \"user\"}}");
        });
  }

  @Test
  void aRecordedReplacementIsAConflictWithoutWarning() {
    user("m", "2.0.0", "a");
    override("{\"overrides\": {\"m.a\": {\"layer\": \"user\"}}}");
    ModuleRegistry registry = open(new EchoModule("m", "1.0.0", "a"));

    assertThat(registry.conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.winner().layer()).isEqualTo(Layer.USER));
    assertThat(registry.warnings()).isEmpty();
  }

  @Test
  void anOverrideOfOneVersionDoesNotCoverAnother() {
    user("m", "2.0.0", "a");
    override("{\"overrides\": {\"m.a\": {\"layer\": \"user\", \"version\": \"1.9.0\"}}}");

    ModuleRegistry registry = open(new EchoModule("m", "1.0.0", "a"));

    assertThat(provider(registry, "m.a")).contains("m@1.0.0(builtin)");
    assertThat(registry.warnings())
        .extracting(ModuleWarning::code)
        .containsExactly("MODULE_OVERRIDE_NOT_RECORDED", "MODULE_OVERRIDE_UNUSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{", "[]x", "{\"overrides\": {\"m.a\": {\"layer\": \"moon\"}}}"})
  void overridesThatCannotBeReadReplaceNothing(String text) {
    user("m", "2.0.0", "a");
    override(text);
    ModuleRegistry registry = open(new EchoModule("m", "1.0.0", "a"));

    assertThat(provider(registry, "m.a")).contains("m@1.0.0(builtin)");
    assertThat(registry.warnings())
        .extracting(ModuleWarning::code)
        .contains("MODULE_OVERRIDES_INVALID");
  }

  @Test
  void aModuleOfABuiltInNameMayAddActions() {
    user("m", "2.0.0", "more");

    ModuleRegistry registry = open(new EchoModule("m", "1.0.0", "a"));

    assertThat(provider(registry, "m.more")).contains("m@2.0.0(user)");
    assertThat(registry.conflicts()).isEmpty();
  }

  @Test
  void theLastLayerWinsPerAction() {
    repo("m", "2.0.0", "a", "b");
    user("m", "1.0.0", "a");
    ModuleRegistry registry = open();

    assertThat(provider(registry, "m.a")).contains("m@1.0.0(user)");
    assertThat(provider(registry, "m.b")).contains("m@2.0.0(repo)");
    assertThat(registry.conflicts()).extracting(ModuleConflict::actionKey).containsExactly("m.a");
    assertThat(registry.actionKeys()).containsExactly("m.a", "m.b");
  }

  @Test
  void theHighestVersionOfALayerWinsByNumberNotByText() {
    user("m", "0.9.0", "a");
    user("m", "0.10.0", "a");
    user("m", "0.10.0-rc.1", "a");

    assertThat(provider(open(), "m.a")).contains("m@0.10.0(user)");
  }

  @Test
  void theVersionThatARangeAsksForIsPreferred() {
    user("m", "1.2.0", "a");
    user("m", "2.0.0", "a");

    ModuleRegistry registry = open().preferring(Map.of("m", List.of("^1.0.0")));

    assertThat(provider(registry, "m.a")).contains("m@1.2.0(user)");
  }

  @Test
  void theHighestVersionIsGivenWhereNoneIsInRange() {
    user("m", "2.0.0", "a");

    ModuleRegistry registry = open().preferring(Map.of("m", List.of("^1.0.0")));

    assertThat(provider(registry, "m.a")).contains("m@2.0.0(user)");
  }

  @Test
  void theWorkspaceWinsOverWhatIsBundledAtEqualVersion() {
    repo("m", "1.0.0", "a");
    bundled("m", "1.0.0", "a");

    assertThat(open().find("m.a").orElseThrow().module().source())
        .startsWith(home.resolve("workspace").toString());
  }

  @Test
  void aHigherBundledVersionWinsOverTheWorkspace() {
    repo("m", "1.0.0", "a");
    bundled("m", "1.1.0", "a");

    assertThat(provider(open(), "m.a")).contains("m@1.1.0(repo)");
  }

  @Test
  void modulesAreListedByNameThenLayer() {
    repo("z", "1.0.0", "a");
    user("b", "1.0.0", "a");
    repo("b", "1.0.0", "a");

    assertThat(open(new EchoModule("m", "1.0.0", "a")).modules())
        .extracting(module -> module.reference().label())
        .containsExactly("b@1.0.0(repo)", "b@1.0.0(user)", "m@1.0.0(builtin)", "z@1.0.0(repo)");
  }

  @ParameterizedTest
  @CsvSource({"m", "m.", ".a", "m.b", "x.a", "m.a.b", "''"})
  void findsNoActionOfAnotherKey(String key) {
    assertThat(open(new EchoModule("m", "1.0.0", "a")).find(key)).isEmpty();
  }
}
