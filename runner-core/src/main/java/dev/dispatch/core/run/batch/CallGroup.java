package dev.dispatch.core.run.batch;

/** Names calls so that those to one resource, whatever its id, are counted together. */
final class CallGroup {

  private static final int LONGEST = 100;
  private static final int ID_LENGTH = 16;

  private CallGroup() {}

  /** Returns such as {@code GET /users/*}: no host, no query, ids as {@code *}. */
  static String of(String method, String url) {
    StringBuilder name = new StringBuilder(40).append(method).append(' ');
    int at = path(url);
    int end = end(url, at);
    if (at == end) {
      name.append('/');
    }
    while (at < end) {
      int slash = url.indexOf('/', at + 1);
      int stop = slash < 0 || slash > end ? end : slash;
      name.append('/');
      if (isId(url, at + 1, stop)) {
        name.append('*');
      } else {
        name.append(url, at + 1, stop);
      }
      at = stop;
    }
    return name.length() <= LONGEST ? name.toString() : name.substring(0, LONGEST);
  }

  private static int path(String url) {
    int host = url.indexOf("://");
    int slash = url.indexOf('/', host < 0 ? 0 : host + 3);
    return slash < 0 ? end(url, 0) : slash;
  }

  private static int end(String url, int from) {
    int query = url.indexOf('?', from);
    return query < 0 ? url.length() : query;
  }

  // A number, or something long with digits in it: a UUID, a hash, a token.
  private static boolean isId(String url, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = url.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits > 0 && (digits == to - from || to - from >= ID_LENGTH);
  }
}
