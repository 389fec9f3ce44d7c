package dev.dispatch.core.module.importer;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * An action that was made out of something else.
 *
 * @param name its name in the module
 * @param tags what it belongs to, for the example jobs; none is told as {@code other}
 * @param action the action as it is written
 */
public record ImportedAction(String name, List<String> tags, ObjectNode action) {

  /** Returns whether running it changes nothing. */
  boolean isSafe() {
    String method = action.at("/request/method").stringValue("");
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }

  /** Returns whether a step has to bind a credential. */
  boolean needsCredential() {
    return action.has("credential") && action.at("/credential/required").asBoolean(true);
  }
}
