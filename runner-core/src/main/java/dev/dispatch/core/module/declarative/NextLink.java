package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The next page by a {@code Link} field with {@code rel="next"} (RFC 8288, section 3). */
final class NextLink {

  private static final Pattern LINK =
      Pattern.compile(
          "<([^<>]*)>(?:[^,\"<]|\"[^\"]*\")*?;\\s*rel\\s*=\\s*\"?(?:[^\",;]*\\s)?next(?=[\\s\",;]|$)",
          Pattern.CASE_INSENSITIVE);

  private NextLink() {}

  /** Returns the request for the next page; empty where this is the last. */
  static Optional<HttpRequest> after(HttpRequest request, HttpResponse page) {
    return page.headers().getOrDefault("link", List.of()).stream()
        .map(LINK::matcher)
        .filter(Matcher::find)
        .findFirst()
        .map(link -> at(request, page, link.group(1).strip()));
  }

  // G-B4: on another server the credential would go where it is not meant.
  private static HttpRequest at(HttpRequest request, HttpResponse page, String link) {
    URI here = uri(page.url().replaceFirst("[?#].*", ""));
    // The JDK's resolver takes the path away from a link that is a query alone.
    URI there = link.startsWith("?") ? uri(here + link) : here.resolve(uri(link));
    if (!origin(here).equals(origin(there))) {
      throw unexpected("The server names a next page on another server.");
    }
    return new HttpRequest(
        request.method(),
        there.toString(),
        Map.of(),
        request.headers(),
        request.body(),
        Optional.empty());
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException none) {
      throw unexpected("The server names a next page by what is no URL.");
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static DispatchException unexpected(String message) {
    return new DispatchException(
        ModuleError.ACTION_UNEXPECTED_ANSWER,
        message,
        "Look at the recorded call; leave 'maxPages' out to read one page.");
  }
}
