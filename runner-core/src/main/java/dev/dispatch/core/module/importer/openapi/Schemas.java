package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.importer.ImportNotes;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns OpenAPI's schemas into JSON Schema 2020-12.
 *
 * <p>A schema of {@code components} becomes a file that the actions share, so that a circle of
 * references stays one. A {@code default} is told in the description and not kept as one: it is
 * what the server does where a field is left out, and sending it could change what is there.
 */
final class Schemas {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  static final String COMPONENTS = "#/components/schemas/";

  private final OpenApiDocument document;
  private final ImportNotes notes;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, ObjectNode> shared = new LinkedHashMap<>();
  private final SchemaKeywords keywords;

  Schemas(OpenApiDocument document, ImportNotes notes) {
    this.document = document;
    this.notes = notes;
    this.keywords = new SchemaKeywords(notes);
  }

  /** Returns the shared schemas that were referred to so far, by file name without its ending. */
  Map<String, ObjectNode> shared() {
    return shared;
  }

  /** Returns a schema as an action's file has it: what is shared is {@code ../schemas/x.json}. */
  ObjectNode ofAction(JsonNode schema, String place) {
    return object(conversion("../schemas/").convert(schema, place));
  }

  private SchemaConversion conversion(String prefix) {
    return new SchemaConversion(this, document, notes, keywords, prefix);
  }

  private static ObjectNode object(JsonNode converted) {
    return converted instanceof ObjectNode object ? object : NODES.objectNode();
  }

  /** Returns the file, without its ending, of a component that is shared from now on. */
  String share(String component, JsonNode schema) {
    String known = files.get(component);
    if (known != null) {
      return known;
    }
    String file = fileName(component);
    files.put(component, file);
    String place = COMPONENTS + component;
    shared.put(file, object(conversion("").convert(schema, place)));
    return file;
  }

  /** File systems that know no case must not take two of them for one. */
  private String fileName(String component) {
    String plain = component.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
    String base = plain.isEmpty() ? "schema" : plain.substring(0, Math.min(plain.length(), 100));
    String name = base;
    for (int n = 2; isTaken(name); n++) {
      name = base + "-" + n;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return files.values().stream().anyMatch(name::equalsIgnoreCase);
  }
}
