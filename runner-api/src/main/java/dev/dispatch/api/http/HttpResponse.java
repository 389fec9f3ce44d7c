package dev.dispatch.api.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One response.
 *
 * @param status the status code
 * @param headers header fields, names in lower case, values in the order received
 * @param body JSON as a plain tree; other text as {@code String}; null for no body; for a binary
 *     body {@code {"file": <name>, "bytes": <count>}}
 * @param url the URL that answered, after redirects, secrets masked
 */
public record HttpResponse(int status, Map<String, List<String>> headers, Object body, String url) {

  /** Returns the first value of a header field, name in any case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** Returns whether the status is 200 to 299. */
  public boolean ok() {
    return status >= 200 && status <= 299;
  }
}
