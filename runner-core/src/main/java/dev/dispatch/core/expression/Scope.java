package dev.dispatch.core.expression;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where references get their values from. */
@FunctionalInterface
public interface Scope {

  /**
   * Returns a reference's value, which may be JSON null, or empty where there is none.
   *
   * <p>What it returns is data: it is used as it is and never scanned for placeholders.
   */
  Optional<JsonNode> find(Reference reference);
}
