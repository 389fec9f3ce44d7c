package dev.dispatch.module.http;

import dev.dispatch.api.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Link} field of a response (RFC 8288, section 3). */
final class LinkField {

  private static final Pattern LINK = Pattern.compile("<([^<>]*)>((?:[^,\"<]|\"[^\"]*\")*)");
  private static final Pattern RELATION =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))", Pattern.CASE_INSENSITIVE);

  private LinkField() {}

  /** Returns the target of the first link whose relations name the next page. */
  static Optional<String> next(HttpResponse response) {
    for (String field : response.headers().getOrDefault("link", List.of())) {
      Matcher link = LINK.matcher(field);
      while (link.find()) {
        if (isNext(link.group(2))) {
          return Optional.of(link.group(1).strip());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNext(String parameters) {
    Matcher relation = RELATION.matcher(parameters);
    if (!relation.find()) {
      return false;
    }
    String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
    return List.of(names.strip().toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
  }
}
