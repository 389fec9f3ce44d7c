package dev.dispatch.testkit.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client that remembers what was sent and answers what it was told to. */
public final class FakeHttp implements HttpClient {

  private final List<HttpRequest> requests = new ArrayList<>();
  private final Deque<HttpResponse> answers = new ArrayDeque<>();
  private final List<HttpAuth> auths = new ArrayList<>();
  private Optional<String> loginOrigin = Optional.empty();

  /** Adds an answer of JSON. */
  public FakeHttp answering(int status, Object json) {
    return answering(
        new HttpResponse(
            status, Map.of("content-type", List.of("application/json")), json, "http://fake/"));
  }

  /** Adds an answer. */
  public FakeHttp answering(HttpResponse response) {
    answers.add(response);
    return this;
  }

  /** Returns what was sent, in order. */
  public List<HttpRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns what was given as proof, in order. */
  public List<HttpAuth> auths() {
    return List.copyOf(auths);
  }

  /** Returns the origin that the last login became the default of. */
  public Optional<String> loginOrigin() {
    return loginOrigin;
  }

  /** Returns the one request that was sent. */
  public HttpRequest request() {
    if (requests.size() != 1) {
      throw new AssertionError(requests.size() + " requests were sent");
    }
    return requests.getFirst();
  }

  @Override
  public HttpResponse send(HttpRequest request) {
    requests.add(request);
    if (answers.isEmpty()) {
      throw new AssertionError("no answer is left for " + request);
    }
    return answers.remove();
  }

  @Override
  public HttpClient withDefaults(String baseUrl, Map<String, String> headers) {
    return this;
  }

  @Override
  public HttpClient withAuth(HttpAuth auth) {
    auths.add(auth);
    return this;
  }

  @Override
  public HttpResponse login(HttpAuth.OAuth2 auth, Optional<String> origin) {
    auths.add(auth);
    loginOrigin = origin;
    return send(HttpRequest.of("POST", auth.tokenUrl()));
  }

  @Override
  public HttpResponse requireOk(HttpResponse response, String label) {
    if (response.ok()) {
      return response;
    }
    throw new DispatchException(
        ModuleError.ACTION_UNEXPECTED_ANSWER,
        label + " answered " + response.status() + ".",
        "Look at the answer.");
  }
}
