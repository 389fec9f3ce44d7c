package dev.dispatch.core.run.synthesis;

import tools.jackson.databind.JsonNode;

/**
 * A value that an earlier step gave.
 *
 * @param reference {@code step.login.response.id}, without {@code ${}}
 * @param key the name of the member that holds it; empty for an element of a list
 * @param depth how many names and places the reference has
 */
record Observed(String reference, String key, JsonNode value, int depth) {

  String placeholder() {
    return "${" + reference + "}";
  }

  String text() {
    return value.asString("");
  }
}
