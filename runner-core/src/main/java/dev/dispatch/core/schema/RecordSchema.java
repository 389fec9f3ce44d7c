package dev.dispatch.core.schema;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema 2020-12 of a record: its components, the annotations of {@code
 * dev.dispatch.api.schema}, and no other field.
 *
 * <p>A component is required unless it is an {@link java.util.Optional}, which takes null as well,
 * or carries a default.
 */
public final class RecordSchema {

  /** The dialect of every schema that we make. */
  public static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private RecordSchema() {}

  /**
   * Returns a new schema that holds exactly for the values that {@link RecordBinder} binds.
   *
   * @throws IllegalArgumentException for a component whose type has no form in JSON
   */
  public static ObjectNode of(Class<? extends Record> type) {
    RecordType root = RecordType.of(type);
    Definitions definitions = new Definitions(root);
    ObjectNode schema = new ObjectNode(JsonNodeFactory.instance).put("$schema", DIALECT);
    for (Map.Entry<String, JsonNode> keyword : root.body(definitions).properties()) {
      schema.set(keyword.getKey(), keyword.getValue());
    }
    if (!definitions.schemas().isEmpty()) {
      schema.set("$defs", definitions.schemas());
    }
    return schema;
  }
}
