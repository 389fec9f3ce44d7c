package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.HttpUrl;

/**
 * The URL of a request, made of base URL, URL and query.
 *
 * <p>A user name and password in it do not stay there: they become an {@code Authorization} field.
 *
 * @param url without user, password and fragment
 * @param password the secret that was taken out
 * @param authorization the field that replaces it
 */
record RequestUrl(HttpUrl url, Optional<String> password, Optional<String> authorization) {

  private static final Pattern OTHER_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern DIGITS_AND_DOTS = Pattern.compile("[0-9.]+");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  /** Joins a URL to the base URL, unless it is absolute, and appends the query. */
  static RequestUrl of(Optional<String> baseUrl, String url, Map<String, List<String>> query) {
    requireNoControl(url);
    query.forEach(RequestUrl::requireNoControl);
    HttpUrl.Builder joined = join(baseUrl, url).newBuilder().fragment(null);
    query.forEach((name, values) -> values.forEach(v -> joined.addQueryParameter(name, v)));
    return withoutUser(joined.build());
  }

  private static void requireNoControl(String name, List<String> values) {
    requireNoControl(name);
    values.forEach(RequestUrl::requireNoControl);
  }

  // G-B8: OkHttp would drop tabs and line breaks without a word.
  static void requireNoControl(String text) {
    if (ControlCharacters.in(text)) {
      throw invalid(
          "The URL or its query holds a control character",
          "Write it percent-encoded where it is meant, such as %0A.");
    }
  }

  private static HttpUrl join(Optional<String> baseUrl, String url) {
    if (hasScheme(url, "http") || hasScheme(url, "https")) {
      return parse(url);
    }
    if (url.indexOf("://") > 0 && OTHER_SCHEME.matcher(url).matches()) {
      throw invalid("The URL has a scheme other than http and https", "Use http or https.");
    }
    return BaseUrl.of(baseUrl.orElseThrow(RequestUrl::noBaseUrl)).join(url);
  }

  private static boolean hasScheme(String url, String scheme) {
    return url.regionMatches(true, 0, scheme, 0, scheme.length())
        && url.startsWith("://", scheme.length());
  }

  private static DispatchException noBaseUrl() {
    return invalid(
        "The URL is relative and there is no base URL",
        "Set http.baseUrl in the job, or give an absolute URL.");
  }

  /** Reads an absolute URL that two readers cannot read differently (G-B5). */
  static HttpUrl parse(String text) {
    if (authority(text).indexOf('\\') >= 0) {
      throw invalid("The URL holds a backslash", "Write %5C where a backslash is meant.");
    }
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw invalid(
          "The URL cannot be read", "Give http:// or https://, a host, and a port up to 65535.");
    }
    requirePlainHost(url.host());
    return url;
  }

  private static String authority(String text) {
    int query = text.indexOf('?');
    return query < 0 ? text : text.substring(0, query);
  }

  private static void requirePlainHost(String host) {
    if (DIGITS_AND_DOTS.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches()) {
      throw invalid(
          "The URL's host is an address in an unusual spelling",
          "Write the address as four decimal numbers, such as 127.0.0.1.");
    }
  }

  private static RequestUrl withoutUser(HttpUrl url) {
    if (url.username().isEmpty() && url.password().isEmpty()) {
      return new RequestUrl(url, Optional.empty(), Optional.empty());
    }
    String secret = url.password().isEmpty() ? url.username() : url.password();
    return new RequestUrl(
        url.newBuilder().username("").password("").build(),
        Optional.of(secret),
        Optional.of(Credentials.basic(url.username(), url.password())));
  }

  static DispatchException invalid(String message, String hint) {
    return new DispatchException(HttpError.HTTP_URL_INVALID, message, hint);
  }
}
