package dev.dispatch.core.run.event;

import dev.dispatch.core.schema.RecordSchema;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a line of the event stream. */
public final class EventSchema {

  private EventSchema() {}

  /** Returns the schema: one of the kinds, told apart by {@code event}. */
  public static ObjectNode of() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("$schema", RecordSchema.DIALECT);
    schema.put("title", "A line of the event stream of a run");
    ArrayNode kinds = schema.putArray("oneOf");
    for (EventKind kind : EventKind.values()) {
      ObjectNode line = RecordSchema.of(kind.line());
      line.remove("$schema");
      ((ObjectNode) line.at("/properties/event")).put("const", kind.words());
      kinds.add(line);
    }
    return schema;
  }
}
