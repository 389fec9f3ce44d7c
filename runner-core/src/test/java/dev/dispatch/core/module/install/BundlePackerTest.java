package dev.dispatch.core.module.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.bundle.ZipItem;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlePackerTest {

  @TempDir Path folder;

  @Test
  void givesTheSameBytesForTheSameFiles() throws Exception {
    Path first = PetModule.write(folder.resolve("one"), "Pets");
    Path second = PetModule.write(folder.resolve("two"), "Pets");
    Files.setLastModifiedTime(second.resolve("README.md"), FileTime.fromMillis(1_000_000_000_000L));

    assertThat(pack(first, "a.zip")).hasSameBinaryContentAs(pack(second, "b.zip"));
  }

  @Test
  void packsTheUsualFilesAndNoOthers() throws Exception {
    Path bundle = pack(PetModule.write(folder.resolve("pets"), "Pets"), "a.zip");

    try (ZipReader zip = ZipReader.open(bundle, ZipLimits.MODULE)) {
      assertThat(zip.items())
          .extracting(ZipItem::name)
          .containsExactly(
              "README.md", "actions/get-pet.json", "bundle.json", "module.json", "schemas/Id.json");
    }
  }

  @Test
  void packsWhatTheManifestIncludes() throws Exception {
    Path module = including("[\"assets/**\", \"notes.txt\"]");
    Files.createDirectories(module.resolve("assets/deep"));
    Files.writeString(module.resolve("assets/deep/a.txt"), "a");

    try (ZipReader zip = ZipReader.open(pack(module, "a.zip"), ZipLimits.MODULE)) {
      assertThat(zip.has("assets/deep/a.txt")).isTrue();
      assertThat(zip.has("notes.txt")).isTrue();
    }
  }

  @Test
  void refusesToIncludeWhatLiesElsewhere() throws Exception {
    Path module = including("[\"../secret.txt\"]");
    Files.writeString(folder.resolve("secret.txt"), "s");

    assertThatThrownBy(() -> pack(module, "a.zip"))
        .hasMessageContaining("'../secret.txt'")
        .hasMessageContaining("leads out");
    assertThat(folder.resolve("a.zip")).doesNotExist();
  }

  @Test
  void refusesALink() throws Exception {
    Path module = PetModule.write(folder.resolve("pets"), "Pets");
    Files.createDirectory(module.resolve("jobs"));
    Files.createSymbolicLink(module.resolve("jobs/x"), Path.of("/etc/hostname"));

    assertThatThrownBy(() -> pack(module, "a.zip")).hasMessageContaining("'jobs/x'");
  }

  @Test
  void refusesAModuleThatTheRegistryWouldRefuse() throws Exception {
    Path module = PetModule.write(folder.resolve("pets"), "Pets");
    Files.writeString(module.resolve("actions/get-pet.json"), "{\"request\": {}}");

    assertThatThrownBy(() -> pack(module, "a.zip")).hasMessageContaining("get-pet");
  }

  private Path including(String list) throws Exception {
    Path module = PetModule.write(folder.resolve("pets"), "Pets");
    String manifest = Files.readString(module.resolve("module.json"));
    Files.writeString(
        module.resolve("module.json"),
        manifest.replace("\"hosts\"", "\"pack\": {\"include\": " + list + "}, \"hosts\""));
    return module;
  }

  private Path pack(Path module, String name) {
    Path out = folder.resolve(name);
    BundlePacker.pack(module, out, Optional.empty());
    return out;
  }
}
