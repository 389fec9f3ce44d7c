package dev.dispatch.core.run.replay;

import dev.dispatch.core.json.JsonText;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How values are compared and shown. */
final class Values {

  private static final int MAX_SHOWN = 200;

  /** Names that depend on the order in which parallel calls ended, or on the letters of secrets. */
  private static final Pattern BODY_FILE = Pattern.compile("calls/\\d{3,}_");

  private static final Pattern BOUNDARY = Pattern.compile("dispatch-[0-9a-f]{32}");

  private Values() {}

  static boolean same(String one, String other) {
    return one.equals(other) || neutral(one).equals(neutral(other));
  }

  private static String neutral(String text) {
    String unnumbered =
        text.startsWith("calls/") ? BODY_FILE.matcher(text).replaceFirst("calls/") : text;
    return unnumbered.contains("dispatch-")
        ? BOUNDARY.matcher(unnumbered).replaceAll("dispatch-boundary")
        : unnumbered;
  }

  /** Returns a value as people read it; empty where there is none. */
  static Optional<String> shown(JsonNode value) {
    return value.isMissingNode() ? Optional.empty() : Optional.of(cut(JsonText.compact(value)));
  }

  static String cut(String text) {
    return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
  }
}
