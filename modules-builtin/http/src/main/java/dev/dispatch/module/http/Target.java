package dev.dispatch.module.http;

import java.util.Locale;
import java.util.Optional;

/** Where a request goes: a path below the job's base URL, or an absolute URL. */
final class Target {

  private Target() {}

  /** Returns the one of the two that is given. */
  static String of(Optional<String> path, Optional<String> url) {
    if (path.isPresent() == url.isPresent()) {
      throw Values.invalid("The payload needs either 'path' or 'url'.", "Give one of them.");
    }
    return path.map(Target::relative).orElseGet(() -> absolute(url.orElseThrow()));
  }

  private static String relative(String path) {
    if (path.startsWith("//") || isAbsolute(path)) {
      throw Values.invalid(
          "'path' is no path below the base URL.", "Give an absolute URL as 'url'.");
    }
    return path;
  }

  private static String absolute(String url) {
    if (!isAbsolute(url)) {
      throw Values.invalid("'url' is no absolute http or https URL.", "Give a path as 'path'.");
    }
    return url;
  }

  private static boolean isAbsolute(String text) {
    String start = text.substring(0, Math.min(text.length(), 8)).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
