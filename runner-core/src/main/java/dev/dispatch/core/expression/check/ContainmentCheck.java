package dev.dispatch.core.expression.check;

import dev.dispatch.core.json.JsonText;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A text within a text, or an equal element within an array. */
record ContainmentCheck(JsonNode wanted) implements Check {

  @Override
  public boolean holds(Optional<JsonNode> actual) {
    return actual.filter(this::isWithin).isPresent();
  }

  private boolean isWithin(JsonNode value) {
    if (value.isString()) {
      return value.stringValue().contains(text());
    }
    return value.isArray() && MembershipCheck.isMember(value, wanted);
  }

  private String text() {
    return wanted.isString() ? wanted.stringValue() : JsonText.compact(wanted);
  }
}
