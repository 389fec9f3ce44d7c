package dev.dispatch.core.run;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A value as it stands beside another one: whole where it is short, else cut, and then text. */
public final class ShownValue {

  private static final int LONGEST = 200;

  private ShownValue() {}

  /** Returns a plain JSON tree, or null for nothing; secrets must be masked already. */
  public static Object of(Optional<JsonNode> value) {
    if (value.isEmpty()) {
      return null;
    }
    String text = JsonText.compact(value.get());
    if (text.length() <= LONGEST) {
      return JsonValues.toJava(value.get());
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
