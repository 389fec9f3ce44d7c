package dev.dispatch.core.registry;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.http.CallContext;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpError;
import dev.dispatch.core.http.HttpLimits;
import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.http.Redirects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks one registry: over the transport of runs, with its limits and address policy, and the token
 * on requests to the registry's own origin alone. A redirect elsewhere loses it (G-B4).
 */
final class RegistryClient implements AutoCloseable {

  private static final HttpLimits LIMITS =
      HttpLimits.DEFAULT
          .callTimeout(Duration.ofMinutes(5))
          .maxBodyBytes(64L << 20)
          .maxSaveBytes(ModulePackage.LIMITS.maxTotalBytes());

  private final RegistryPlace place;
  private final Optional<String> token;
  private final HttpTransport transport;

  RegistryClient(RegistryPlace place, RegistryPorts ports) {
    place.requireSecure(place.url());
    this.place = place;
    this.token = place.tokenValue(ports.environment(), ports.secrets());
    HttpSettings settings =
        HttpSettings.DEFAULT
            .baseUrl(place.url())
            .limits(LIMITS)
            .redirects(Redirects.FOLLOW)
            .tls(place.tls())
            .userAgent(ports.userAgent());
    HttpSettings whole =
        place.proxyValue(ports.environment()).map(settings::proxy).orElse(settings);
    this.transport = new HttpTransport(whole, ports.secrets(), ports.clock());
  }

  /**
   * Returns an answer that can be used.
   *
   * @throws DispatchException of {@link RegistryError} for any status but 200
   */
  HttpResponse require(HttpResponse response) {
    if (response.status() != 200) {
      throw refused(response.status());
    }
    return response;
  }

  /** Downloads an archive, which may be elsewhere; its place is what the registry says it is. */
  void download(String url, Path file, String what) throws InterruptedException {
    try {
      place.requireSecure(url);
    } catch (IllegalArgumentException noUrl) {
      throw RegistryError.REGISTRY_REPLY_INVALID.because(
          "The registry '" + place.url() + "' says of '" + what + "' that its archive is nowhere.",
          "Tell the registry's owner.");
    }
    require(answer(HttpRequest.of("GET", url).header("accept", "*/*").saveTo(file)));
  }

  /** Sends a request and returns the answer, whatever its status. */
  HttpResponse answer(HttpRequest request) throws InterruptedException {
    boolean own = !request.url().contains("://") || place.isOwn(request.url());
    HttpRequest sent =
        own
            ? token.map(t -> request.header("authorization", "Bearer " + t)).orElse(request)
            : request;
    CallContext context = new CallContext(Frame.of("registry"), Deadline.none(), call -> {});
    try {
      return transport.client(context).send(sent);
    } catch (DispatchException e) {
      throw e.code() instanceof HttpError code ? failed(code, e) : e;
    }
  }

  private DispatchException failed(HttpError code, DispatchException cause) {
    return switch (code) {
      case HTTP_CONNECT_REFUSED, HTTP_DNS, HTTP_TIMEOUT, HTTP_RESET, HTTP_TLS ->
          wrapped(
              RegistryError.REGISTRY_UNAVAILABLE,
              cause,
              "See that '"
                  + place.url()
                  + "' can be reached, or correct it in '"
                  + place.config()
                  + "' ('url', 'proxy'). What was downloaded before installs with --offline.");
      case HTTP_CERTIFICATE ->
          wrapped(
              code,
              cause,
              "Name the authority in 'caFile' beside the registry's url in '"
                  + place.config()
                  + "'.");
      default -> wrapped(code, cause, cause.hint());
    };
  }

  private DispatchException wrapped(ErrorCode code, DispatchException cause, String hint) {
    return new DispatchException(
        code,
        "The registry '" + place.url() + "' gave no answer: " + cause.getMessage() + ".",
        hint,
        cause);
  }

  private DispatchException refused(int status) {
    String what = "The registry '" + place.url() + "' answered " + status + ".";
    return switch (status) {
      case 401 ->
          RegistryError.REGISTRY_UNAUTHORIZED.because(
              what, token.isPresent() ? otherToken() : someToken());
      case 403 ->
          RegistryError.REGISTRY_FORBIDDEN.because(
              what,
              token.isPresent() ? "The token may not do that; ask for one that may." : someToken());
      case 408, 429, 500, 502, 503, 504 ->
          RegistryError.REGISTRY_UNAVAILABLE.because(
              what, "Try again later. What was downloaded before installs with --offline.");
      default ->
          RegistryError.REGISTRY_REPLY_INVALID.because(
              what,
              "See that 'url' in '"
                  + place.config()
                  + "' is that of a registry of npm packages, its path included.");
    };
  }

  private String someToken() {
    return "Write \"token\": \"${env.NAME}\" beside the registry's url in '"
        + place.config()
        + "', and set the variable NAME.";
  }

  private String otherToken() {
    return "The token that " + place.token().orElse("") + " holds is not accepted; get a new one.";
  }

  @Override
  public void close() {
    transport.close();
  }
}
