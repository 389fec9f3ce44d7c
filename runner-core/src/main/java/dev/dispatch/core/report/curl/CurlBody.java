package dev.dispatch.core.report.curl;

import dev.dispatch.core.run.RunRecord;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The body of a command: an argument where it is short, else through a pipe, which has no limit.
 *
 * @param text empty where there is no body; Base64 of a binary one
 */
record CurlBody(Optional<String> text, boolean binary, boolean cut, ShellText.Place place) {

  /** Linux takes 128 KiB an argument; secrets take room, too. */
  private static final int LONGEST_ARGUMENT = 32 * 1024;

  static CurlBody of(RunRecord run, JsonNode request) {
    boolean binary = request.path("file").asString("").endsWith(".bin");
    return new CurlBody(
        run.bodyBytes(request).map(bytes -> text(bytes, binary)),
        binary,
        request.path("truncated").asBoolean(false),
        place(request.path("contentType").asString("")));
  }

  private static String text(byte[] bytes, boolean binary) {
    return binary
        ? Base64.getEncoder().encodeToString(bytes)
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static ShellText.Place place(String contentType) {
    if (contentType.contains("json")) {
      return ShellText.Place.JSON;
    }
    return contentType.startsWith("application/x-www-form-urlencoded")
        ? ShellText.Place.URL
        : ShellText.Place.PLAIN;
  }

  /** Returns what stands before the command. */
  String before(ShellText shell) {
    if (!piped()) {
      return "";
    }
    String source = "printf '%s' " + shell.word(text.orElseThrow(), place);
    return source + (binary ? " | base64 -d" : "") + " |\n  ";
  }

  /** Returns the option of the command. */
  String option(ShellText shell) {
    if (text.isEmpty()) {
      return "";
    }
    return piped()
        ? " \\\n  --data-binary @-"
        : " \\\n  --data-raw " + shell.word(text.get(), place);
  }

  private boolean piped() {
    return text.isPresent() && (binary || text.get().length() > LONGEST_ARGUMENT);
  }
}
