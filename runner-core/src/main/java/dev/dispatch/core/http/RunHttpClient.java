package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpEvent;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.HttpUrl;

/** The client that an action gets. */
final class RunHttpClient implements HttpClient {

  private final Supplier<CallEngine> engine;
  private final CallContext context;
  private final Optional<String> baseUrl;
  private final Map<String, String> defaults;
  private final CallAuth auth;
  private final RetryableReplies retryable;

  RunHttpClient(
      Supplier<CallEngine> engine,
      CallContext context,
      Optional<String> baseUrl,
      Map<String, String> defaults,
      CallAuth auth,
      RetryableReplies retryable) {
    this.auth = auth;
    this.engine = engine;
    this.context = context;
    this.baseUrl = baseUrl;
    this.defaults = defaults;
    this.retryable = retryable;
  }

  @Override
  public HttpResponse send(HttpRequest request) throws InterruptedException {
    CallEngine calls = engine.get();
    Hop first = calls.firstHop(baseUrl, defaults, request, auth);
    HttpResponse response = calls.send(first, request.saveTo(), context);
    retryable.note(response, WireRequest.isIdempotent(first.method()));
    return response;
  }

  @Override
  public HttpClient withDefaults(String newBaseUrl, Map<String, String> headers) {
    return new RunHttpClient(
        engine,
        context,
        newBaseUrl == null ? baseUrl : Optional.of(newBaseUrl),
        merged(headers),
        auth,
        retryable);
  }

  @Override
  public HttpClient withFallbackBaseUrl(String fallback) {
    return baseUrl.isPresent() ? this : withDefaults(fallback, Map.of());
  }

  @Override
  public HttpResponse stream(HttpRequest request, Duration limit, Predicate<HttpEvent> more)
      throws InterruptedException {
    CallEngine calls = engine.get();
    Hop first = calls.firstHop(baseUrl, defaults, request, auth);
    HttpResponse response = calls.stream(first, limit, more, context);
    retryable.note(response, WireRequest.isIdempotent(first.method()));
    return response;
  }

  @Override
  public HttpClient withAuth(HttpAuth given) {
    CallAuth more = auth.with(given instanceof HttpAuth.OAuth2 oauth ? absolute(oauth) : given);
    return new RunHttpClient(engine, context, baseUrl, defaults, more, retryable);
  }

  @Override
  public HttpResponse login(HttpAuth.OAuth2 oauth, Optional<String> origin)
      throws InterruptedException {
    Optional<HttpUrl> place = origin.map(url -> RequestUrl.of(baseUrl, url, Map.of()).url());
    return engine.get().login(absolute(oauth), place, auth, context);
  }

  /** The same endpoint has the same token, however it is written. */
  private HttpAuth.OAuth2 absolute(HttpAuth.OAuth2 oauth) {
    return new HttpAuth.OAuth2(
        RequestUrl.of(baseUrl, oauth.tokenUrl(), Map.of()).url().toString(),
        oauth.grant(),
        oauth.clientId(),
        oauth.clientSecret(),
        oauth.username(),
        oauth.password(),
        oauth.refreshToken(),
        oauth.parameters(),
        oauth.secretInBody());
  }

  private Map<String, String> merged(Map<String, String> headers) {
    Map<String, String> merged = new LinkedHashMap<>(defaults);
    for (Map.Entry<String, String> field : headers.entrySet()) {
      merged.keySet().removeIf(name -> name.equalsIgnoreCase(field.getKey()));
      merged.put(field.getKey(), field.getValue());
    }
    return merged;
  }

  @Override
  public HttpResponse requireOk(HttpResponse response, String label) {
    if (response.ok()) {
      return response;
    }
    boolean notNow = retryable.contains(response);
    throw new DispatchException(
        notNow ? HttpError.HTTP_STATUS_TRANSIENT : HttpError.HTTP_UNEXPECTED_STATUS,
        label + " failed with HTTP " + response.status(),
        notNow
            ? "The server is not able just now; sending it again is safe."
            : "Look at the recorded call: it has the server's own words.",
        Map.of("status", response.status(), "url", response.url()),
        null);
  }
}
