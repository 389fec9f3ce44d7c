package dev.dispatch.core.run.archive;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.secret.Redactor;
import dev.dispatch.core.secret.SecretNames;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.secret.SecretShapes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Looks for secrets in a recording, which should hold none: values that are known now, values under
 * names that say secret, and values that look like one.
 */
final class LeakSearch {

  private static final int SHORTEST = 8;

  /** Where names of secrets are declared, and no values are. */
  private static final Set<String> DECLARATIONS = Set.of("credentials", "inputs", "credential");

  private final Redactor known;
  private final SecretRegistry found;
  private final List<Doubt> doubts = new ArrayList<>();
  private String file = "";
  private int line;

  /**
   * Creates a search.
   *
   * @param known finds the values that are known
   * @param found takes every value that is found
   */
  LeakSearch(Redactor known, SecretRegistry found) {
    this.known = known;
    this.found = found;
  }

  List<Doubt> search(Map<String, Path> files) {
    files.forEach(this::search);
    return doubts;
  }

  private void search(String name, Path path) {
    file = name;
    line = 0;
    for (String text : lines(name, path)) {
      line++;
      known.find(text).ifPresent(mask -> doubt("the value of " + mask));
      SecretShapes.find(text, (shape, value) -> keep(shape, "found.token", value));
      if (text.startsWith("{") || text.startsWith(",{") || text.startsWith("[")) {
        parse(text.startsWith(",") ? text.substring(1) : text);
      }
    }
  }

  /** A JSON document is one line, however it is laid out; a log has one a line. */
  private static List<String> lines(String name, Path path) {
    String text = new String(bytes(path), StandardCharsets.UTF_8);
    boolean whole = name.endsWith(".json") && !name.equals("step-results.json");
    return whole ? List.of(text.strip()) : text.lines().toList();
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void parse(String text) {
    LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
        .ifPresent(document -> walk(document.value()));
  }

  private void walk(JsonNode node) {
    if (isHeader(node)) {
      named(node.path("name").stringValue(), node.path("value"));
      return;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!DECLARATIONS.contains(member.getKey())) {
        named(member.getKey(), member.getValue());
      }
    }
    if (node.isArray()) {
      node.forEach(this::walk);
    }
  }

  private static boolean isHeader(JsonNode node) {
    return node.path("name").isString() && node.path("value").isString();
  }

  private void named(String name, JsonNode value) {
    if (value.isContainer()) {
      walk(value);
    } else if (value.isString() && SecretNames.looksSecret(name) && isOpen(value.stringValue())) {
      keep("a value under the name '" + name + "'", "found." + name, value.stringValue());
    }
  }

  /** Masks, references and the attributes of a cookie that is being deleted are no secrets. */
  private static boolean isOpen(String value) {
    return value.strip().length() >= SHORTEST
        && !value.contains("[secret:")
        && !value.contains("${")
        && !value.contains("=;");
  }

  private void keep(String why, String name, String value) {
    found.registerIssued(name, value);
    doubt(why);
  }

  private void doubt(String why) {
    doubts.add(new Doubt(file, line, why));
  }
}
