package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns what an action asks for into a request, or says what is wrong with it. */
final class RequestPlanner {

  private static final Pattern METHOD = Pattern.compile("[A-Z][A-Z-]{0,31}");
  private static final Set<String> USUAL =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD");
  private static final String ACCEPT = "application/json, */*;q=0.5";

  private final ReachPolicy reach;
  private final SecretRegistry secrets;
  private final String userAgent;
  private final RequestScope scope;

  RequestPlanner(ReachPolicy reach, SecretRegistry secrets, String userAgent, RequestScope scope) {
    this.reach = reach;
    this.secrets = secrets;
    this.userAgent = userAgent;
    this.scope = scope;
  }

  Hop plan(
      Optional<String> baseUrl, Map<String, String> defaults, HttpRequest request, CallAuth auth) {
    requireMethod(request);
    RequestUrl url = RequestUrl.of(baseUrl, request.url(), request.query());
    url.password().ifPresent(password -> secrets.register("url.password", password));
    scope.require(request.method(), url.url(), auth);
    Reach ofJob = reach.ofJob();
    ReachPolicy.require(url.url(), ofJob);
    Optional<OutgoingBody> body = request.body().map(OutgoingBody::of);
    HeaderFields headers = new HeaderFields().putAll(defaults).putAll(request.headers());
    Optional<String> cookie = headers.find("cookie");
    addOurs(headers, url, body);
    return new Hop(
        request.method(),
        url.url(),
        withoutCookie(headers),
        cookie,
        body,
        ofJob,
        false,
        auth,
        Optional.empty());
  }

  private static void requireMethod(HttpRequest request) {
    if (!isMethod(request.method())) {
      throw invalid("The method is not one that can be sent", "Use GET, POST, PUT, PATCH, DELETE.");
    }
    if (request.body().isPresent() && WITHOUT_BODY.contains(request.method())) {
      throw invalid(
          "A " + request.method() + " request cannot have a body",
          "Use another method, or leave the body out.");
    }
  }

  private static boolean isMethod(String method) {
    return USUAL.contains(method)
        || (METHOD.matcher(method).matches() && !method.equals("CONNECT"));
  }

  private void addOurs(HeaderFields headers, RequestUrl url, Optional<OutgoingBody> body) {
    addNeutral(headers);
    url.authorization().ifPresent(field -> headers.setIfAbsent("authorization", field));
    body.ifPresent(content -> {
      if (content.isMultipart()) {
        headers.set("content-type", content.contentType());
      } else {
        headers.setIfAbsent("content-type", content.contentType());
      }
    });
  }

  /** Sets the fields that every request has, whatever the job says. */
  private void addNeutral(HeaderFields headers) {
    headers
        .setIfAbsent("accept", ACCEPT)
        .setIfAbsent("accept-encoding", "gzip")
        .setIfAbsent("user-agent", userAgent);
  }

  /** Returns the fields of a request that carries nothing of the job. */
  List<HeaderField> neutralHeaders() {
    HeaderFields headers = new HeaderFields();
    addNeutral(headers);
    return headers.toList();
  }

  private static List<HeaderField> withoutCookie(HeaderFields headers) {
    List<HeaderField> fields = new ArrayList<>(headers.toList());
    fields.removeIf(field -> field.name().equalsIgnoreCase("cookie"));
    return fields;
  }

  private static DispatchException invalid(String message, String hint) {
    return new DispatchException(HttpError.HTTP_REQUEST_INVALID, message, hint);
  }
}
