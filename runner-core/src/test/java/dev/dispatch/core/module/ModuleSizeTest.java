package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an action costs is its own file and the schemas that it needs: everything else of its module
 * may be unreadable, and nobody notices.
 */
class ModuleSizeTest {

  private static final String ACTION =
      """
      {"description": "Read thing %d.",
       "input": {"type": "object", "required": ["id"], "properties": {"id": {"$ref": "../schemas/Id%d.json"}}},
       "request": {"method": "GET", "path": "/things/{id}"}, "examples": [{"id": 1}]}
      """;

  @TempDir Path folder;

  @Test
  void readsOneActionOfFiveHundredFiles() throws IOException {
    module();
    for (int i = 1; i <= 500; i++) {
      write("actions/a" + i + ".json", i == 7 ? ACTION.formatted(i, i) : "unreadable");
      write("schemas/Id" + i + ".json", i == 7 ? "{\"type\": \"integer\"}" : "unreadable");
    }

    assertThat(action("a7").description()).isEqualTo("Read thing 7.");
    assertThat(digest("a7")).hasSize(64);
  }

  @Test
  void readsOneFileOfManyWithMany() throws IOException {
    module();
    for (int i = 100; i < 600; i += 50) {
      write("actions/a" + i + "+.json", i == 200 ? many(i) : "unreadable");
    }
    write("schemas/Id100+.json", "{\"Id100\": {}, \"Id207\": {\"type\": \"integer\"}}");

    assertThat(action("a207").description()).isEqualTo("Read thing 207.");
    assertThat(digest("a207")).hasSize(64);
  }

  @Test
  void hasADigestOfWhatTheActionsAreMadeOf() throws IOException {
    module();
    write("actions/a1.json", ACTION.formatted(1, 1));
    write("actions/a2.json", ACTION.formatted(2, 2));
    write("schemas/Id1.json", "{\"type\": \"integer\"}");
    write("schemas/Id2.json", "{\"type\": \"integer\"}");
    String before = digest("a1");

    write("schemas/Id2.json", "{\"type\": \"string\"}");
    assertThat(digest("a1")).isEqualTo(before);
    write("schemas/Id1.json", "{\"type\": \"string\"}");
    assertThat(digest("a1")).isNotEqualTo(before);
  }

  private static String many(int first) {
    return IntStream.range(first, first + 50)
        .mapToObj(i -> "\"a" + i + "\": " + ACTION.formatted(i, i))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private ActionDescriptor action(String name) {
    try (ModuleRegistry registry = ModuleRegistry.of(folder)) {
      return registry.find("big." + name).orElseThrow().action();
    }
  }

  private String digest(String name) {
    try (ModuleRegistry registry = ModuleRegistry.of(folder)) {
      return registry.module("big").orElseThrow().digest(List.of(name)).orElseThrow();
    }
  }

  private void module() throws IOException {
    write("module.json", "{\"name\": \"big\", \"version\": \"1.0.0\", \"kind\": \"declarative\"}");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
