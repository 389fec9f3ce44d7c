package dev.dispatch.core.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** What relative URLs are relative to; read once, since reading a host name is the dear part. */
final class BaseUrl {

  private static final int MOST_KEPT = 64;
  private static final Map<String, BaseUrl> KEPT = new ConcurrentHashMap<>();

  private final String text;
  private final HttpUrl url;

  /** Its path without a slash at the end; empty where the base URL is more than a path. */
  private final Optional<String> path;

  private BaseUrl(String text) {
    this.text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    this.url = RequestUrl.parse(text);
    this.path = path(this.text);
  }

  /** Returns a base URL; throws where it is none. */
  static BaseUrl of(String text) {
    BaseUrl known = KEPT.get(text);
    return known != null ? known : keep(text);
  }

  private static BaseUrl keep(String text) {
    RequestUrl.requireNoControl(text);
    BaseUrl base = new BaseUrl(text);
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.put(text, base);
    return base;
  }

  private static Optional<String> path(String text) {
    if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0 || text.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    int authority = text.indexOf("://") + "://".length();
    int slash = text.indexOf('/', authority);
    return Optional.of(slash < 0 ? "" : text.substring(slash));
  }

  HttpUrl url() {
    return url;
  }

  /** Joins a URL to it: one slash between the two, whatever stands there. */
  HttpUrl join(String relative) {
    String tail = relative.startsWith("/") ? relative : "/" + relative;
    // Two slashes would name another host.
    if (path.isPresent() && !(path.get() + tail).startsWith("//") && tail.indexOf('\\') < 0) {
      HttpUrl joined = url.resolve(path.get() + tail);
      if (joined != null) {
        return joined;
      }
    }
    return RequestUrl.parse(text + tail);
  }
}
