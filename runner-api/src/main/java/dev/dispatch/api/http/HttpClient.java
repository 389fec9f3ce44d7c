package dev.dispatch.api.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The run's HTTP client.
 *
 * <p>Cookies are kept for the run, redirects and addresses follow the job's policy, every limit is
 * set, every call is recorded. Safe for use by many threads.
 */
public interface HttpClient {

  /**
   * Sends a request and waits for the whole response; any status is a response.
   *
   * @throws dev.dispatch.api.DispatchException when there is no response, a limit was passed, or
   *     the request is out of the run's scope. Of kind TRANSIENT, with a retry that is safe, only
   *     where the request did not reach the server or its method is idempotent
   * @throws InterruptedException when the run was cancelled or a deadline passed
   */
  HttpResponse send(HttpRequest request) throws InterruptedException;

  /**
   * Returns a client that shares cookies, connections and records with this one.
   *
   * @param baseUrl replaces the base URL; null keeps it
   * @param headers merged onto this client's default headers, and win over them
   */
  HttpClient withDefaults(String baseUrl, Map<String, String> headers);

  /**
   * Returns this client, with a base URL where it has none of its own.
   *
   * @param baseUrl what relative URLs are relative to unless the job says otherwise
   */
  default HttpClient withFallbackBaseUrl(String baseUrl) {
    return this;
  }

  /**
   * Returns a client that shares everything with this one and proves who it is.
   *
   * <p>A client certificate is added to what was there; any other kind replaces what was there. Its
   * values, and what is made of them, are registered as secrets.
   */
  default HttpClient withAuth(HttpAuth auth) {
    throw new UnsupportedOperationException("This client has no authentication");
  }

  /**
   * Fetches an access token now, and makes it the default of the run where an origin is given.
   *
   * @param auth where the token comes from
   * @param origin the one origin, such as {@code https://api.example.com} or {@code /} for that of
   *     the base URL, whose requests of the run carry the token unless they have an {@code
   *     Authorization} of their own; empty for none
   * @return the answer of the token endpoint, its tokens registered as secrets
   */
  default HttpResponse login(HttpAuth.OAuth2 auth, Optional<String> origin)
      throws InterruptedException {
    throw new UnsupportedOperationException("This client has no authentication");
  }

  /**
   * Sends a request and reads Server-Sent Events or JSON lines while they come.
   *
   * @param request what asks for the stream
   * @param limit how long to listen; the end of it is no failure
   * @param more takes each event and returns whether another one is wanted; called on another
   *     thread, one event at a time
   * @return the response; where its status is good, its body says why it ended: {@code closed} by
   *     the server, {@code time}, or {@code enough}
   */
  default HttpResponse stream(HttpRequest request, Duration limit, Predicate<HttpEvent> more)
      throws InterruptedException {
    throw new UnsupportedOperationException("This client reads no streams");
  }

  /**
   * Returns the response where its status is 200 to 299.
   *
   * @param label what was asked for, for the message
   * @throws dev.dispatch.api.DispatchException of kind EXPECTATION for any other status, or
   *     TRANSIENT for 429, 502, 503 and 504 on a safe method
   */
  HttpResponse requireOk(HttpResponse response, String label);

  /** Sends a GET; as {@link #send}. */
  default HttpResponse get(String url) throws InterruptedException {
    return send(HttpRequest.of("GET", url));
  }

  /**
   * Sends a POST with a JSON body; as {@link #send}.
   *
   * @param json a record or a plain JSON tree; null is JSON null
   */
  default HttpResponse post(String url, Object json) throws InterruptedException {
    return send(HttpRequest.of("POST", url).body(new HttpBody.Json(json)));
  }

  /**
   * Sends a PUT with a JSON body; as {@link #send}.
   *
   * @param json a record or a plain JSON tree; null is JSON null
   */
  default HttpResponse put(String url, Object json) throws InterruptedException {
    return send(HttpRequest.of("PUT", url).body(new HttpBody.Json(json)));
  }

  /**
   * Sends a PATCH with a JSON body; as {@link #send}.
   *
   * @param json a record or a plain JSON tree; null is JSON null
   */
  default HttpResponse patch(String url, Object json) throws InterruptedException {
    return send(HttpRequest.of("PATCH", url).body(new HttpBody.Json(json)));
  }

  /** Sends a DELETE; as {@link #send}. */
  default HttpResponse delete(String url) throws InterruptedException {
    return send(HttpRequest.of("DELETE", url));
  }
}
