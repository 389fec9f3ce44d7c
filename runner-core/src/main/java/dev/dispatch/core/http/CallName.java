package dev.dispatch.core.http;

import java.util.Locale;

/** Names a call so that people and every file system can read it. */
final class CallName {

  private static final int MAX_LENGTH = 80;

  private CallName() {}

  /**
   * Returns {@code <method>_<path>}: letters and digits, anything else an underscore.
   *
   * @param path the path, secrets masked, since a mask could not find them in the name
   */
  static String of(String method, String path) {
    String slug = slug(path);
    String name = slug(method) + "_" + (slug.isEmpty() ? "root" : slug);
    return name.length() <= MAX_LENGTH ? name : name.substring(0, MAX_LENGTH);
  }

  private static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') {
        slug.append('_');
      }
    }
    int end = slug.length();
    return slug.substring(0, end > 0 && slug.charAt(end - 1) == '_' ? end - 1 : end);
  }
}
