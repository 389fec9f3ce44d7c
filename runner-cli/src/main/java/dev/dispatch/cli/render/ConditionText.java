package dev.dispatch.cli.render;

import dev.dispatch.core.json.JsonText;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A condition group on one line. */
final class ConditionText {

  private ConditionText() {}

  /** Returns {@code $.a eq 1; $.b exists} for a group that holds where all do. */
  static String of(JsonNode group) {
    String mode = group.path("mode").asString("ALL");
    String rules =
        group
            .path("rules")
            .valueStream()
            .map(rule -> rule.has("rules") ? "(" + of(rule) + ")" : rule(rule))
            .collect(Collectors.joining("; "));
    return mode.equals("ALL") ? rules : mode.toLowerCase(Locale.ROOT) + " of: " + rules;
  }

  private static String rule(JsonNode rule) {
    String value = rule.has("value") ? " " + JsonText.compact(rule.path("value")) : "";
    return rule.path("path").asString("") + " " + rule.path("op").asString("") + value;
  }
}
