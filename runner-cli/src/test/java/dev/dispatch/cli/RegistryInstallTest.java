package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.bundle.TarWriter;
import dev.dispatch.testkit.registry.RegistryCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RegistryInstallTest {

  @TempDir Path folder;
  private RegistryFixture at;

  @BeforeEach
  void setUp() throws IOException {
    at = new RegistryFixture(folder);
  }

  @AfterEach
  void tearDown() {
    at.close();
  }

  @Test
  void installsTheLatestVersionAndWritesDownWhereItCameFrom() throws IOException {
    at.publish("pets", "1.0.0");
    at.publish("pets", "1.2.0");

    JsonNode document = at.run("module", "install", "--name", "pets", "--json").document();

    assertThat(document.path("version").asString()).isEqualTo("1.2.0");
    assertThat(document.path("actions").toString()).isEqualTo("[\"pets.get-it\"]");
    assertThat(Files.readString(at.home().resolve("modules.lock.json")))
        .contains("\"registry\": \"" + at.registry.baseUrl() + "\"")
        .contains("\"packageName\": \"dispatch-module-pets\"")
        .contains("\"integrity\": \"sha512-");
    assertThat(at.run("module", "inspect", "pets").out()).contains("1.2.0");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.0.0",
    "^1.0.0, 1.4.0",
    "~1.0.0, 1.0.7",
    ">=1 <1.4, 1.0.7",
    "1.x || 3.x, 1.4.0",
    "latest, 2.1.0",
    "next, 3.0.0-beta.2",
    "^3.0.0-beta.1, 3.0.0-beta.2",
    "*, 2.1.0"
  })
  void picksAVersionAsNpmDoes(String wanted, String picked) throws IOException {
    for (String version :
        List.of("1.0.0", "1.0.7", "1.4.0", "3.0.0-beta.1", "3.0.0-beta.2", "2.1.0")) {
      at.publish("pets", version);
    }
    at.registry
        .packument("dispatch-module-pets")
        .withObjectProperty("dist-tags")
        .put("next", "3.0.0-beta.2");

    JsonNode document =
        at.run("module", "install", "--name", "pets", "--version", wanted, "--json").document();

    assertThat(document.path("version").asString()).isEqualTo(picked);
  }

  @Test
  void takesADeprecatedVersionOnlyWhereThereIsNoOther() throws IOException {
    at.publish("pets", "1.0.0");
    at.publish("pets", "1.1.0");
    ((ObjectNode) at.registry.packument("dispatch-module-pets").path("versions").path("1.1.0"))
        .put("deprecated", "broken");

    assertThat(version("^1.0.0")).isEqualTo("1.0.0");
    assertThat(version("~1.1.0")).isEqualTo("1.1.0");
  }

  private String version(String wanted) {
    return at.run("module", "install", "--name", "pets", "--version", wanted, "--json")
        .document()
        .path("version")
        .asString();
  }

  @Test
  void installsFromAScope() throws IOException {
    at.publish("pets", "1.0.0", Optional.of("@acme"), "");

    assertThat(at.run("module", "install", "--name", "@acme/pets").exitCode()).isZero();
    assertThat(at.run("module", "install", "--name", "@acme/dispatch-module-pets").exitCode())
        .isZero();
    assertThat(at.run("module", "install", "--name", "pets").exitCode()).isEqualTo(4);
    at.configure("{'registry':{'url':'%s','scope':'@acme'}}".formatted(at.registry.baseUrl()));
    assertThat(at.run("module", "install", "--name", "pets").exitCode()).isZero();
  }

  @Test
  void asksAgainOnlyWhetherSomethingChanged() throws IOException {
    at.publish("pets", "1.0.0");
    at.run("module", "install", "--name", "pets");

    at.run("module", "install", "--name", "pets");

    assertThat(at.registry.calls()).extracting(RegistryCall::status).containsExactly(200, 200, 304);
  }

  @Test
  void worksOfflineWithWhatWasDownloaded() throws IOException {
    at.publish("pets", "1.0.0");
    at.run("module", "install", "--name", "pets");
    at.run("module", "uninstall", "--name", "pets", "--version", "1.0.0");
    at.registry.close();

    Invocation.Result online = at.run("module", "install", "--name", "pets", "--json");
    Invocation.Result offline = at.run("module", "install", "--name", "pets", "--offline");

    assertThat(online.exitCode()).isEqualTo(3);
    assertThat(online.document().at("/next/0/argv").toString()).contains("--offline");
    assertThat(offline.exitCode()).isZero();
  }

  @Test
  void saysOfflineWhatWasNeverDownloaded() {
    Invocation.Result result = at.run("module", "install", "--name", "pets", "--offline");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.err()).contains("was not downloaded before").contains("without --offline");
    assertThat(at.registry.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, 2, REGISTRY_UNAUTHORIZED",
    "403, 2, REGISTRY_FORBIDDEN",
    "404, 4, REGISTRY_PACKAGE_NOT_FOUND",
    "418, 5, REGISTRY_REPLY_INVALID",
    "503, 3, REGISTRY_UNAVAILABLE"
  })
  void tellsKindsOfRefusalApart(int status, int exit, String code) {
    at.registry.answerWith(status);

    Invocation.Result result = at.run("module", "install", "--name", "pets", "--json");

    assertThat(result.exitCode()).isEqualTo(exit);
    assertThat(result.document().at("/details/code").asString()).isEqualTo(code);
  }

  @Test
  void namesTheNearestPackageAndTheVersionsThatThereAre() throws IOException {
    at.publish("petstore", "1.0.0");
    at.publish("petstore", "1.1.0");

    assertThat(at.run("module", "install", "--name", "petstoer").err())
        .contains("Did you mean 'petstore'?");
    assertThat(at.run("module", "install", "--name", "petstore", "--version", "^2").err())
        .contains("no version '^2'")
        .contains("It has 1.1.0, 1.0.0.");
  }

  @Test
  void refusesAnArchiveWithAnotherByte() throws IOException {
    at.publish("pets", "1.0.0");
    at.registry.tamper("dispatch-module-pets", "1.0.0");

    Invocation.Result result = at.run("module", "install", "--name", "pets", "--json");

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.document().at("/details/code").asString())
        .isEqualTo("REGISTRY_INTEGRITY_MISMATCH");
    assertNothingInstalled();
    assertThat(at.home().resolve("cache/registry/content")).doesNotExist();
  }

  @Test
  void refusesToRelyOnSha1() throws IOException {
    at.publish("pets", "1.0.0");
    at.registry.dist("dispatch-module-pets", "1.0.0").remove("integrity");

    Invocation.Result result = at.run("module", "install", "--name", "pets");

    assertThat(result.exitCode()).isEqualTo(5);
    assertThat(result.err()).contains("SHA-1 alone is not relied on");
    assertNothingInstalled();
  }

  @Test
  void fetchesAgainWhatWasDamagedInTheCache() throws IOException {
    at.publish("pets", "1.0.0");
    at.run("module", "install", "--name", "pets");
    Path cached;
    try (Stream<Path> files = Files.walk(at.home().resolve("cache/registry/content"))) {
      cached = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    Files.writeString(cached, "damaged");

    assertThat(at.run("module", "install", "--name", "pets", "--offline").exitCode()).isEqualTo(4);
    assertThat(at.run("module", "install", "--name", "pets").exitCode()).isZero();
    assertThat(at.run("module", "install", "--name", "pets", "--offline").exitCode()).isZero();
  }

  @Test
  void refusesAPackageThatHoldsAnotherModule() throws IOException {
    Path other = at.publish("cats", "1.0.0");
    at.registry.publish("dispatch-module-pets", "1.0.0", Files.readAllBytes(other));

    Invocation.Result result = at.run("module", "install", "--name", "pets");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("speaks of another package");
    assertNothingInstalled();
  }

  @Test
  void writesNothingOfAHostileArchive() {
    byte[] archive =
        new TarWriter()
            .add("package/package.json", "{}".getBytes(StandardCharsets.UTF_8))
            .add("package/../../../evil", new byte[] {1})
            .bytes();
    at.registry.publish("dispatch-module-pets", "1.0.0", archive);

    Invocation.Result result = at.run("module", "install", "--name", "pets", "--json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.document().at("/details/code").asString())
        .isEqualTo("REGISTRY_PACKAGE_INVALID");
    assertThat(result.document().path("message").asString()).contains("may lead elsewhere");
    assertNothingInstalled();
    assertThat(at.home().toFile().list()).containsExactly("cache");
  }

  @Test
  void refusesAnUnsignedModuleWhereTheConfigurationAsksForSignatures() throws IOException {
    at.publish("pets", "1.0.0");
    at.configure(
        "{'registry':{'url':'%s','requireSignature':true}}".formatted(at.registry.baseUrl()));

    Invocation.Result result = at.run("module", "install", "--name", "pets");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("not signed");
    assertNothingInstalled();
  }

  @Test
  void saysThatNoRegistryIsConfigured() throws IOException {
    Files.delete(folder.resolve("dispatch.config.json"));

    Invocation.Result result =
        at.run("module", "install", "--name", "pets", "--workspace", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("No registry is configured")
        .contains("dispatch.config.json")
        .contains("config.json");
  }

  @Test
  void findsModulesAndOffersToInstallThem() throws IOException {
    at.publish("petstore", "1.1.0");
    at.registry.publish("petstore-dispatch-module", "1.0.0", new byte[] {1});

    JsonNode document = at.run("module", "search", "petstore", "--json").document();

    assertThat(document.path("modules")).hasSize(1);
    assertThat(document.at("/modules/0/name").asString()).isEqualTo("petstore");
    assertThat(document.at("/next/0/argv").toString())
        .contains("\"module\",\"install\",\"--name\",\"petstore\"");
  }

  @Test
  void saysThatARegistryHasNoSearch() {
    at.registry.stopSearching();

    Invocation.Result result = at.run("module", "search", "pets", "--json");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.document().at("/details/code").asString())
        .isEqualTo("REGISTRY_SEARCH_UNSUPPORTED");
  }

  private void assertNothingInstalled() {
    assertThat(at.run("module", "list", "--json").document().path("modules"))
        .noneMatch(module -> module.path("layer").asString().equals("user"));
    assertThat(at.home().resolve("modules.lock.json")).doesNotExist();
    assertThat(at.home().resolve(".staging")).doesNotExist();
  }
}
