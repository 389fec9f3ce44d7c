package dev.dispatch.module.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out from a page which request asks for the next one. */
final class NextPage {

  private final Expressions expressions;
  private final PaginateInput input;

  NextPage(Expressions expressions, PaginateInput input) {
    this.expressions = expressions;
    this.input = input;
    boolean named = input.by() == PaginateInput.By.CURSOR || input.by() == PaginateInput.By.URL;
    if (named != input.next().isPresent()) {
      throw Values.invalid(
          named
              ? "'next' is needed to say where the next page stands."
              : "'next' means nothing here: only 'by' cursor and url read it.",
          "Give 'next' a JSONPath with \"by\": \"cursor\" or \"url\", or leave it out.");
    }
  }

  HttpRequest first() {
    HttpRequest request =
        new HttpRequest(
            "GET",
            Target.of(input.path(), input.url()),
            Values.lists("query", input.query()),
            Values.texts("headers", input.headers()),
            Optional.empty(),
            Optional.empty());
    return input.by() == PaginateInput.By.PAGE
        ? with(request, parameter("page"), Integer.toString(input.firstPage()))
        : request;
  }

  /** Returns the request for the page after this one; empty where this is the last. */
  Optional<HttpRequest> after(HttpRequest request, HttpResponse page, int items) {
    return switch (input.by()) {
      case LINK -> LinkField.next(page).map(link -> at(request, page, link));
      case URL -> named(page).map(link -> at(request, page, link));
      case CURSOR -> named(page).map(cursor -> with(request, parameter("cursor"), cursor));
      case PAGE -> items == 0 ? Optional.empty() : Optional.of(following(request));
    };
  }

  private String parameter(String otherwise) {
    return input.parameter().orElse(otherwise);
  }

  private HttpRequest following(HttpRequest request) {
    String name = parameter("page");
    int number = Integer.parseInt(request.query().get(name).getFirst());
    return with(request, name, Integer.toString(number + 1));
  }

  private Optional<String> named(HttpResponse page) {
    return expressions
        .select(input.next().orElseThrow(), page.body())
        .map(NextPage::text)
        .filter(text -> !text.isEmpty());
  }

  private static String text(Object value) {
    return switch (value) {
      case null -> "";
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean flag when !flag -> "";
      default ->
          throw unexpected(
              "What 'next' finds in the page is no text or number.", "Correct 'next'.");
    };
  }

  private static HttpRequest with(HttpRequest request, String name, String value) {
    Map<String, List<String>> query = new LinkedHashMap<>(request.query());
    query.put(name, List.of(value));
    return new HttpRequest(
        "GET", request.url(), query, request.headers(), Optional.empty(), Optional.empty());
  }

  /**
   * G-B4: the next page is on the same server, or the credential would go where it is not meant.
   */
  private static HttpRequest at(HttpRequest request, HttpResponse page, String link) {
    URI here = uri(page.url().replaceFirst("[?#].*", ""));
    // The JDK's resolver takes the path away from a link that is a query alone.
    URI there = link.startsWith("?") ? uri(here + link) : here.resolve(uri(link));
    if (!origin(here).equals(origin(there))) {
      throw unexpected(
          "The server names a next page on another server.",
          "Read that server by a step of its own, if that is meant.");
    }
    return new HttpRequest(
        "GET", there.toString(), Map.of(), request.headers(), Optional.empty(), Optional.empty());
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException none) {
      throw unexpected(
          "The server names a next page by what is no URL.", "Look at the recorded call.");
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static DispatchException unexpected(String message, String hint) {
    return new DispatchException(ModuleError.ACTION_UNEXPECTED_ANSWER, message, hint);
  }
}
