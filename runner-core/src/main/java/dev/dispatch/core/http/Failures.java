package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.util.Map;

/** Says in a code and in words why a call has no usable answer. */
final class Failures {

  private static final String AGAIN = "Sending it again is safe.";

  private final Exception cause;
  private final CallTrace trace;
  private final WireRequest request;
  private final HttpLimits limits;

  private Failures(Exception cause, CallTrace trace, WireRequest request, HttpLimits limits) {
    this.cause = cause;
    this.trace = trace;
    this.request = request;
    this.limits = limits;
  }

  static DispatchException of(
      Exception cause, FailureKind kind, CallTrace trace, WireRequest request, HttpLimits limits) {
    return new Failures(cause, trace, request, limits).describe(kind);
  }

  private DispatchException describe(FailureKind kind) {
    return switch (kind) {
      case OURS -> (DispatchException) cause;
      case CANCELLED -> error(HttpError.HTTP_CANCELLED, "the call was cancelled", "");
      case ADDRESS_DENIED -> denied();
      case NAME_UNKNOWN ->
          error(
              HttpError.HTTP_DNS, "the host name has no address", "Check the host name. " + AGAIN);
      case CONNECT_FAILED ->
          error(
              HttpError.HTTP_CONNECT_REFUSED,
              "nobody took the connection",
              "See that the server runs and listens there. " + AGAIN);
      case CONNECT_TIMEOUT ->
          error(
              HttpError.HTTP_TIMEOUT,
              "no connection within the limit of " + TimeBudget.words(limits.connectTimeout()),
              "See that the server can be reached, or raise http.connectTimeoutMs. " + AGAIN);
      case TLS_FAILED ->
          error(
              HttpError.HTTP_TLS,
              "no secure connection came about",
              "See that the port speaks TLS 1.2 or 1.3. " + AGAIN);
      case CERTIFICATE ->
          error(
              HttpError.HTTP_CERTIFICATE,
              "the server's certificate cannot be trusted",
              "Name the authority in http.tls.caFile, and the host as the certificate does.");
      case NOT_SENT -> error(HttpError.HTTP_RESET, "the connection was closed before use", AGAIN);
      default -> describeAnswer(kind);
    };
  }

  private DispatchException describeAnswer(FailureKind kind) {
    return switch (kind) {
      case BUDGET_SPENT ->
          unanswered(
              HttpError.HTTP_TIMEOUT,
              request.budget().words() + " passed",
              "Raise http.timeoutMs or the step's timeoutMs if the server needs longer.");
      case SILENCE ->
          unanswered(
              HttpError.HTTP_TIMEOUT,
              "nothing came for " + TimeBudget.words(limits.readTimeout()) + ", the read limit",
              "See what keeps the server busy.");
      case BODY_TOO_LARGE ->
          error(
              HttpError.HTTP_BODY_TOO_LARGE,
              "the response body passed " + cause.getMessage(),
              "Raise http.maxBodyBytes, at most " + HttpLimits.MAX_BODY_CEILING + ".");
      case HEADERS_TOO_LARGE ->
          error(
              HttpError.HTTP_HEADERS_TOO_LARGE,
              "the response header passed " + limits.maxHeaderBytes() + " bytes",
              "Ask the server for less.");
      case MALFORMED ->
          error(
              HttpError.HTTP_REPLY_MALFORMED,
              "the answer is not proper HTTP",
              "See that an HTTP server listens there.");
      default ->
          unanswered(HttpError.HTTP_RESET, "the connection broke", "See that the server stays up.");
    };
  }

  private DispatchException denied() {
    String what = FailureKind.find(cause, AddressDenied.class).orElseThrow().getMessage();
    return error(
        HttpError.HTTP_ADDRESS_DENIED,
        "the address is " + what + " and is not called",
        request.reach() == Reach.PUBLIC
            ? "A job with a public base URL calls public addresses alone."
            : "No job calls link-local, multicast, reserved or metadata addresses.");
  }

  /** G-B9: what has left and could be done twice is not called safe to send again. */
  private DispatchException unanswered(HttpError code, String what, String hint) {
    boolean sent = trace.phase().compareTo(CallTrace.Phase.SENT) >= 0;
    if (sent && !request.idempotent()) {
      return error(
          HttpError.HTTP_OUTCOME_UNKNOWN,
          what + ", and the request had left",
          "Look at the server whether it was done, before you send it again.");
    }
    return error(code, what, hint + " " + AGAIN);
  }

  private DispatchException error(HttpError code, String what, String hint) {
    String label = request.label().get();
    return new DispatchException(code, label + ": " + what, hint, Map.of("request", label), cause);
  }
}
