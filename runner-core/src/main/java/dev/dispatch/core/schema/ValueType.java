package dev.dispatch.core.schema;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Java type seen as JSON: its schema and its binding side by side, so that they agree (G-A10).
 */
interface ValueType {

  /** Returns a new schema that holds exactly for the values that bind. */
  ObjectNode schema(Definitions definitions);

  /**
   * Returns the Java value.
   *
   * @throws Misfit where the value does not fit
   */
  Object bind(JsonNode value);
}
