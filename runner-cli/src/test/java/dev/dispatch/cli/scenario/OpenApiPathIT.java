package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import dev.dispatch.testkit.scenario.ProcessCommandLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An agent's path: from a document to a run, each command taken from the answer before it. */
@DisabledOnOs(OS.WINDOWS)
class OpenApiPathIT {

  private static final Path LAUNCHER =
      Path.of("target", "dispatch", "bin", "dispatch").toAbsolutePath();

  private static final String SPEC =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1', description: Pets of a store.}
      servers: [{url: '<server>'}]
      paths:
        /pets:
          get:
            operationId: listPets
            tags: [pets]
            summary: List the pets.
            parameters: [{$ref: 'parts/common.yaml#/Tags'}]
            responses:
              '200':
                description: The pets.
                content:
                  application/json:
                    schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
          post:
            operationId: addPet
            tags: [pets]
            requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
            responses: {'200': {description: The pet.}}
      components:
        schemas:
          Pet: {type: object, required: [name], properties: {name: {type: string}, friend: {$ref: '#/components/schemas/Pet'}}}
      """;

  @TempDir Path cwd;

  @Test
  void eachStepIsFoundThroughNextOfTheOneBefore() throws Exception {
    Files.createDirectories(cwd.resolve("modules"));
    Files.createDirectories(cwd.resolve("parts"));
    Files.writeString(
        cwd.resolve("parts/common.yaml"),
        "Tags: {name: tags, in: query, description: Tags to filter by., schema: {type: array,"
            + " items: {type: string}}}\n");
    try (PetstoreServer store = PetstoreServer.start()) {
      Files.writeString(cwd.resolve("pets.yaml"), SPEC.replace("<server>", store.baseUrl()));
      List<String> taken = new ArrayList<>();
      List<String> argv =
          List.of("module", "init", "--from-openapi", "pets.yaml", "--name", "pets", "--json");

      for (int step = 0; step < 6; step++) {
        taken.add(argv.get(0) + " " + argv.get(1));
        argv = next(run(argv));
      }

      assertThat(taken)
          .containsExactly(
              "module init",
              "module inspect",
              "schema action",
              "job validate",
              "job run",
              "job assert");
    }
  }

  @Test
  void aFileThatIsNoDocumentIsRefusedWithWhatToDo() throws Exception {
    Files.writeString(cwd.resolve("bad.yaml"), "openapi: 3.0.0\n  info: [\n");

    Outcome outcome =
        dispatch()
            .run(List.of("module", "init", "--from-openapi", "bad.yaml", "--json"), env(), cwd, "");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).contains("IMPORT_NOT_UNDERSTOOD", "line 2");
  }

  private JsonNode run(List<String> argv) throws Exception {
    Outcome outcome = dispatch().run(argv, env(), cwd, "");
    assertThat(outcome.exit()).as(argv + "\n" + outcome.out() + outcome.err()).isZero();
    byte[] bytes = outcome.out().getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "answer", JsonLimits.JOB).root();
  }

  private static List<String> next(JsonNode answer) {
    List<String> words = new ArrayList<>();
    answer.at("/next/0/argv").forEach(word -> words.add(word.asString("")));
    words.removeFirst();
    words.add("--json");
    return words;
  }

  private Map<String, String> env() {
    return Map.of("DISPATCH_HOME", cwd.resolve("home").toString());
  }

  private static ProcessCommandLine dispatch() {
    return new ProcessCommandLine(
        LAUNCHER,
        Map.of(
            "PATH", System.getenv("PATH"), "DISPATCH_JAVA_HOME", System.getProperty("java.home")));
  }
}
