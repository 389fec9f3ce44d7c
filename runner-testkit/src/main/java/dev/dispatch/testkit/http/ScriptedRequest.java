package dev.dispatch.testkit.http;

import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param head the request line and header fields, without the empty line
 * @param body the body in ISO 8859-1
 */
public record ScriptedRequest(String head, String body) {

  /** Returns the request line. */
  public String line() {
    return head.lines().findFirst().orElse("");
  }

  /** Returns the first value of a header field, name in any case. */
  public Optional<String> header(String name) {
    return head.lines()
        .skip(1)
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }
}
