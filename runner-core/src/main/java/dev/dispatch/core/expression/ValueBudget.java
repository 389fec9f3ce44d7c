package dev.dispatch.core.expression;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a payload that names one large value ten thousand times from growing to gigabytes when it
 * is written. A few values are free, since measuring them would cost more than passing them on.
 */
final class ValueBudget {

  static final int FREE_VALUES = 16;
  static final long MAX_CHARS = 64 * 1024 * 1024;

  private int values;
  private long left = MAX_CHARS;

  /** Whether one more value fits. */
  boolean allows(JsonNode value) {
    if (++values > FREE_VALUES) {
      spend(value);
    }
    return left >= 0;
  }

  /** Stops as soon as the budget is used up. */
  private void spend(JsonNode value) {
    left -= value.isString() ? value.stringValue().length() + 2 : 4;
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (left >= 0) {
        left -= member.getKey().length() + 4;
        spend(member.getValue());
      }
    }
    for (int i = 0; value.isArray() && left >= 0 && i < value.size(); i++) {
      spend(value.get(i));
    }
  }
}
