package dev.dispatch.core.schema;

import dev.dispatch.core.json.Corpora;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The cases of JSON-Schema-Test-Suite, draft 2020-12, that every validator must pass. */
final class SchemaSuite {

  /** Where the suite says that its remote schemas are served. */
  private static final String SERVED_AT = "http://localhost:1234/";

  private SchemaSuite() {}

  /**
   * One case.
   *
   * @param name the file, the group and the case
   */
  record Case(String name, JsonNode schema, JsonNode data, boolean valid) {}

  /** Returns the required cases in order of their files. */
  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (Path file : Corpora.files(Corpora.path("json-schema/draft2020-12"))) {
      for (JsonNode group : read(file)) {
        String prefix = file.getFileName() + ": " + text(group) + ": ";
        for (JsonNode test : group.get("tests")) {
          cases.add(
              new Case(
                  prefix + text(test),
                  group.get("schema"),
                  test.get("data"),
                  test.get("valid").booleanValue()));
        }
      }
    }
    return cases;
  }

  /** Returns the remote schemas by the address at which the suite serves them. */
  static Map<String, String> remotes() {
    Path root = Corpora.path("json-schema/remotes");
    Map<String, String> remotes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = new String(Corpora.bytes(file), StandardCharsets.UTF_8);
        remotes.put(SERVED_AT + root.relativize(file), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return remotes;
  }

  private static JsonNode read(Path file) {
    return StrictJson.parse(Corpora.bytes(file), file.toString(), JsonLimits.JOB).root();
  }

  private static String text(JsonNode described) {
    return described.get("description").stringValue();
  }
}
