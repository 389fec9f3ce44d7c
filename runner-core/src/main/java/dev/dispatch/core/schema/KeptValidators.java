package dev.dispatch.core.schema;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Validators that are dearer to make than to keep, by the schema's node itself. */
final class KeptValidators {

  private static final int MOST = 256;
  private static final Map<Identity, SchemaValidator> KEPT = new ConcurrentHashMap<>();

  private KeptValidators() {}

  static SchemaValidator of(JsonNode schema) {
    Identity key = new Identity(schema);
    SchemaValidator known = KEPT.get(key);
    return known != null ? known : keep(key, schema);
  }

  private static SchemaValidator keep(Identity key, JsonNode schema) {
    if (KEPT.size() >= MOST) {
      KEPT.clear();
    }
    return KEPT.computeIfAbsent(key, node -> SchemaValidator.of(schema));
  }

  /** Compares nodes as objects: comparing their contents would cost more than the validator. */
  private record Identity(JsonNode node) {

    @Override
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.node == node;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node);
    }
  }
}
