package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.testkit.registry.NpmRegistry;
import dev.dispatch.testkit.registry.RegistryCall;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The token of a registry goes to that registry, and nowhere else. */
class RegistryTokenTest {

  private static final String WITH_TOKEN =
      "{'registry': {'url': '%s', 'token': '${env.NPM_TOKEN}'}}";

  @TempDir Path folder;
  private RegistryFixture at;
  private NpmRegistry other;

  @BeforeEach
  void setUp() throws IOException {
    at = new RegistryFixture(folder);
    at.configure(WITH_TOKEN.formatted(at.registry.baseUrl()));
    other = NpmRegistry.start();
  }

  @AfterEach
  void tearDown() {
    at.close();
    other.close();
  }

  @Test
  void isSentToTheRegistry() throws IOException {
    at.registry.requireToken(RegistryFixture.TOKEN);
    at.publish("pets", "1.0.0");

    assertThat(at.run("module", "install", "--name", "pets").exitCode()).isZero();
    assertThat(authorizations(at.registry))
        .hasSize(2)
        .containsOnly(Optional.of("Bearer " + RegistryFixture.TOKEN));
  }

  @Test
  void isNotSentToAnArchiveElsewhere() throws IOException {
    at.registry.archivesAt(other.baseUrl());
    at.publish("pets", "1.0.0");
    other.mirror(at.registry);

    assertThat(at.run("module", "install", "--name", "pets").exitCode()).isZero();
    assertThat(authorizations(other)).hasSize(1).containsOnly(Optional.empty());
  }

  @Test
  void isNotSentAfterARedirectElsewhere() throws IOException {
    at.publish("pets", "1.0.0");
    other.mirror(at.registry);
    at.registry.redirectArchivesTo(other.baseUrl());

    assertThat(at.run("module", "install", "--name", "pets").exitCode()).isZero();
    assertThat(authorizations(other)).hasSize(1).containsOnly(Optional.empty());
  }

  @Test
  void ofTheHomeIsNotSentToARegistryThatAWorkspaceNames() throws IOException {
    Files.createDirectories(at.home());
    Files.writeString(
        at.home().resolve("config.json"),
        WITH_TOKEN.formatted(at.registry.baseUrl()).replace('\'', '"'));
    at.publish("pets", "1.0.0");
    other.mirror(at.registry);
    at.configure("{'registry': {'url': '%s'}}".formatted(other.baseUrl()));

    at.run("module", "install", "--name", "pets");

    assertThat(authorizations(other)).isNotEmpty().containsOnly(Optional.empty());
  }

  @Test
  void isNowhereOnTheDiskNorPrinted() throws IOException {
    at.registry.requireToken("another-token-than-this");
    Invocation.Result refused = at.run("module", "install", "--name", "pets", "--json", "--debug");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.out() + refused.err()).doesNotContain(RegistryFixture.TOKEN);
    assertThat(filesBelow(folder)).noneMatch(text -> text.contains(RegistryFixture.TOKEN));
  }

  @Test
  void writtenOutInAConfigurationIsRefusedAndNotShown() throws IOException {
    at.configure(
        "{'registry': {'url': '%s', 'token': '%s'}}"
            .formatted(at.registry.baseUrl(), RegistryFixture.TOKEN));

    Invocation.Result human = at.run("module", "install", "--name", "pets");
    Invocation.Result json = at.run("module", "install", "--name", "pets", "--json");

    assertThat(human.exitCode()).isEqualTo(2);
    assertThat(json.document().at("/details/code").asString()).isEqualTo("CONFIG_INVALID");
    assertThat(json.document().at("/details/problems/0/line").asInt()).isEqualTo(1);
    assertThat(human.err()).contains("${env.NAME}");
    assertThat(human.out() + human.err() + json.out()).doesNotContain(RegistryFixture.TOKEN);
    assertThat(at.registry.calls()).isEmpty();
  }

  @Test
  void isNotSentWithoutTls() throws IOException {
    at.configure(WITH_TOKEN.formatted("http://registry.example.com"));

    Invocation.Result result = at.run("module", "install", "--name", "pets", "--json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.document().at("/details/code").asString()).isEqualTo("REGISTRY_URL_INSECURE");
  }

  @Test
  void whoseVariableIsNotSetIsNamed() throws IOException {
    at.configure(
        "{'registry': {'url': '%s', 'token': '${env.OTHER}'}}".formatted(at.registry.baseUrl()));

    Invocation.Result result = at.run("module", "install", "--name", "pets");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("'OTHER' is not set");
  }

  private static List<Optional<String>> authorizations(NpmRegistry registry) {
    return registry.calls().stream().map(RegistryCall::authorization).toList();
  }

  private static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> {
            try {
              return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }
}
