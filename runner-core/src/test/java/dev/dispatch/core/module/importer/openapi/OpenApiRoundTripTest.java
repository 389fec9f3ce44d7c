package dev.dispatch.core.module.importer.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiRoundTripTest {

  private static final Path CORPUS = Path.of("../../shared/corpora/openapi");

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    "examples/v3.0/api-with-examples.json, 2",
    "examples/v3.0/callback-example.json, 1",
    "examples/v3.0/link-example.json, 6",
    "examples/v3.0/petstore.json, 3",
    "examples/v3.0/petstore-expanded.json, 4",
    "examples/v3.0/uspto.json, 3",
    "examples/v3.1/non-oauth-scopes.json, 1",
    "examples/v3.1/tictactoe.json, 3",
    "github.json, 1223",
  })
  void eachOperationBecomesAnActionThatRunsAgainstTheDocument(String file, int operations)
      throws Exception {
    Path spec = CORPUS.resolve(file);
    assumeTrue(Files.exists(spec), "the corpus is not here");

    RoundTrip trip = new RoundTrip(RoundTrip.read(spec), root);

    assertThat(trip.problems()).isEmpty();
    assertThat(trip.runAll()).isEqualTo(operations);
  }

  @Test
  void aModuleOfTheLargestDocumentCanBePackedAndInstalled() {
    Path spec = CORPUS.resolve("github.json");
    assumeTrue(Files.exists(spec), "the corpus is not here");
    RoundTrip trip = new RoundTrip(RoundTrip.read(spec), root);

    assertThat(trip.installed(root)).hasSize(1223);
  }

  @Test
  void everyKindOfParameterBodyAndCredentialRuns() throws Exception {
    RoundTrip trip = new RoundTrip(RoundTrip.parse(EveryKind.SPEC), root);

    assertThat(trip.problems()).isEmpty();
    assertThat(trip.runAll()).isEqualTo(9);
  }
}
