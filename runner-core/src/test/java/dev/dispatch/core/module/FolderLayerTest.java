package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.json.JsonText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderLayerTest {

  private static final EchoModule MODULE = new EchoModule("m", "1.0.0", "a");

  @TempDir private Path root;

  private FolderLayer layer(FolderNaming naming) {
    return new FolderLayer(Layer.REPO, List.of(root), naming, new PluginHost());
  }

  private ModuleWarning warning(FolderNaming naming) {
    ModuleFolders.write(root.resolve("good@1.0.0"), new EchoModule("good", "1.0.0", "a"));
    FolderLayer layer = layer(naming);
    assertThat(layer.names()).as("a bad folder spoils no other").containsExactly("good");
    assertThat(layer.warnings()).hasSize(1);
    return layer.warnings().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                               | JSON_SYNTAX",
        "[]                                                              | MODULE_MANIFEST_INVALID",
        "{'name': 'm'}                                                   | MODULE_MANIFEST_INVALID",
        "{'name': 'M', 'version': '1.0.0', 'kind': 'java', 'entry': 'x'} | MODULE_MANIFEST_INVALID",
        "{'name': 'm', 'version': '1.0', 'kind': 'java', 'entry': 'x'}   | MODULE_MANIFEST_INVALID",
        "{'name': 'm', 'version': '1.0.0', 'kind': 'java'}               | MODULE_MANIFEST_INVALID",
        "{'name': 'm', 'version': '1.0.0', 'kind': 'gradle'}             | MODULE_MANIFEST_INVALID",
        "{'name': 'm', 'version': '2.0.0', 'kind': 'java', 'entry': 'x'} |"
            + " MODULE_CATALOGUE_INVALID",
        "{'name': 'n', 'version': '1.0.0', 'kind': 'java', 'entry': 'x'} | MODULE_CATALOGUE_INVALID"
      })
  void aFolderThatIsNoGoodIsAWarning(String manifest, String code) {
    ModuleFolders.write(
        root.resolve("bad"), manifest.replace('\'', '"'), ModuleDescriber.catalogue(MODULE));

    ModuleWarning warning = warning(FolderNaming.FREE);

    assertThat(warning.code()).isEqualTo(code);
    assertThat(warning.source()).isEqualTo(root.resolve("bad").toString());
    assertThat(warning.hint()).isNotBlank();
  }

  @Test
  void aFolderWithoutJarIsAWarning() {
    ModuleFolders.file(root.resolve("bad/module.json"), ModuleFolders.manifest(MODULE));

    assertThat(warning(FolderNaming.FREE).code()).isEqualTo("MODULE_CATALOGUE_INVALID");
  }

  @Test
  void aJarThatIsNoneIsAWarning() {
    ModuleFolders.file(root.resolve("bad/module.json"), ModuleFolders.manifest(MODULE));
    ModuleFolders.file(root.resolve("bad/lib/m.jar"), "no jar");

    assertThat(warning(FolderNaming.FREE).message()).contains("m.jar");
  }

  @Test
  void anInstalledFolderIsCalledByNameAndVersion() {
    ModuleFolders.write(root.resolve("m@2.0.0"), MODULE);

    assertThat(warning(FolderNaming.INSTALLED).message())
        .contains("'m@2.0.0'")
        .contains("'m@1.0.0'");
  }

  @Test
  void foldersThatAreNoModulesAreNoConcern() {
    ModuleFolders.file(root.resolve("pom.xml"), "<project/>");
    ModuleFolders.file(root.resolve("notes/readme.txt"), "hello");

    assertThat(layer(FolderNaming.FREE).names()).isEmpty();
    assertThat(layer(FolderNaming.FREE).warnings()).isEmpty();
  }

  @Test
  void aRootThatIsNotThereHoldsNothing() {
    FolderLayer layer =
        new FolderLayer(
            Layer.USER, List.of(root.resolve("gone")), FolderNaming.INSTALLED, new PluginHost());

    assertThat(layer.names()).isEmpty();
    assertThat(layer.warnings()).isEmpty();
  }

  @Test
  void anotherInstalledModuleIsNotEvenRead() {
    ModuleFolders.write(root.resolve("m@1.0.0"), MODULE);
    ModuleFolders.file(root.resolve("other@1.0.0/module.json"), "{");
    FolderLayer layer = layer(FolderNaming.INSTALLED);

    assertThat(layer.named("m")).hasSize(1);
    ModuleFolders.file(
        root.resolve("other@1.0.0/module.json"),
        ModuleFolders.manifest(new EchoModule("other", "1.0.0")));
    ModuleFolders.write(root.resolve("other@1.0.0"), new EchoModule("other", "1.0.0", "a"));

    assertThat(layer.warnings()).as("read now, when it is well").isEmpty();
  }

  @Test
  void describesWhatIsInTheFolder() {
    ModuleFolders.write(
        root.resolve("m"),
        """
        {"name": "m", "version": "1.0.0", "kind": "java", "entry": "x.Y", "description": "Says it.",
         "hosts": ["a.example"], "requires": "^1.0.0", "metadata": {"any": 1}}
        """,
        ModuleDescriber.catalogue(MODULE));
    ModuleFolders.file(root.resolve("m/jobs/one.job.case.json"), "{}");

    ModuleDescriptor module = layer(FolderNaming.FREE).named("m").getFirst();

    assertThat(module.description()).isEqualTo("Says it.");
    assertThat(module.hosts()).containsExactly("a.example");
    assertThat(module.actionNames()).containsExactly("a");
    assertThat(module.jobs()).extracting(ModuleJob::id).containsExactly("one");
    assertThat(module.digest()).hasValueSatisfying(hex -> assertThat(hex).hasSize(64));
    assertThat(module.actions())
        .extracting(action -> JsonText.pretty(ActionDescriptorJson.write(action)) + "\n")
        .containsExactly(ModuleDescriber.catalogue(MODULE).get(Catalogue.actionPath("m", "a")));
  }

  @Test
  void aMissingActionFileIsACodedFailureWhenItIsAskedFor() {
    Map<String, String> catalogue = new TreeMap<>(ModuleDescriber.catalogue(MODULE));
    catalogue.remove(Catalogue.actionPath("m", "a"));
    ModuleFolders.write(root.resolve("m"), ModuleFolders.manifest(MODULE), catalogue);

    KnownModule module = layer(FolderNaming.FREE).named("m").getFirst();

    assertThatThrownBy(() -> module.action("a")).hasMessageContaining("actions/a.json is missing");
  }
}
