package dev.dispatch.core.module.importer.captured;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a URL apart; what in its path looks like an id becomes a field. */
final class CapturedUrl {

  private static final String ID =
      "[0-9]+|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-f]{16,64}";

  private CapturedUrl() {}

  /** Reads a URL into a request. */
  static void read(String url, CapturedRequest into) {
    String whole = url.contains("://") ? url : "https://" + url;
    int authority = whole.indexOf("://") + "://".length();
    String plain = whole.replaceFirst("#.*$", "");
    int query = plain.indexOf('?');
    String upToQuery = query < 0 ? plain : plain.substring(0, query);
    int path = upToQuery.indexOf('/', authority);
    String origin = path < 0 ? upToQuery : upToQuery.substring(0, path);
    into.origin = withoutUser(origin);
    if (!into.origin.equals(origin)) {
      into.credential = into.credential.or(() -> Optional.of(CapturedHeaders.type("basic")));
    }
    into.path = fields(path < 0 ? "/" : upToQuery.substring(path), into);
    if (query >= 0) {
      query(plain.substring(query + 1), into);
    }
  }

  /** A password in a URL is not kept. */
  private static String withoutUser(String origin) {
    return origin.replaceFirst("://[^/@]*@", "://");
  }

  static void query(String text, CapturedRequest into) {
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] sides = pair.split("=", 2);
        into.addQuery(decoded(sides[0]), sides.length < 2 ? "" : decoded(sides[1]));
      }
    }
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return text;
    }
  }

  private static String fields(String path, CapturedRequest into) {
    List<String> segments = new ArrayList<>();
    String before = "";
    for (String segment : path.split("/", -1)) {
      if (segment.matches(ID)) {
        String field = free(singular(before) + "Id", into);
        into.pathSamples.put(field, segment);
        segments.add("{" + field + "}");
      } else {
        segments.add(segment.replace("{", "%7B").replace("}", "%7D"));
        before = segment;
      }
    }
    return String.join("/", segments);
  }

  private static String free(String wish, CapturedRequest into) {
    String name = wish.replaceAll("[^A-Za-z0-9]", "");
    String plain = name.isEmpty() || name.equals("Id") ? "id" : name;
    String candidate = plain;
    for (int n = 2; into.pathSamples.containsKey(candidate); n++) {
      candidate = plain + n;
    }
    return candidate;
  }

  private static String singular(String plural) {
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") && !plural.endsWith("ss")
        ? plural.substring(0, plural.length() - 1)
        : plural;
  }
}
