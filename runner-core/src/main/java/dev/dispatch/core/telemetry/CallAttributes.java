package dev.dispatch.core.telemetry;

import dev.dispatch.core.http.CallFault;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.secret.Redactor;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * The attributes of a call.
 *
 * <p>Source: OpenTelemetry semantic conventions for HTTP client spans and metrics, 1.23 and newer.
 */
final class CallAttributes {

  private final CallRecord call;
  private final Redactor redactor;
  private final Attributes metric;

  private CallAttributes(CallRecord call, Redactor redactor) {
    this.call = call;
    this.redactor = redactor;
    this.metric = metric(call, redactor);
  }

  static CallAttributes of(CallRecord call, Redactor redactor) {
    return new CallAttributes(call, redactor);
  }

  /** Returns those of the span: also what would make too many time series of a metric. */
  Attributes span(Frame frame) {
    AttributesBuilder attributes = metric.toBuilder();
    attributes.put("url.full", redactor.redact(call.url()));
    if (frame.attempt() > 1) {
      attributes.put("http.request.resend_count", frame.attempt() - 1L);
    }
    call.responseBody().ifPresent(body -> attributes.put("http.response.body.size", body.size()));
    frame.item().ifPresent(item -> attributes.put("dispatch.item", item.longValue()));
    return attributes.build();
  }

  Attributes metric() {
    return metric;
  }

  private static Attributes metric(CallRecord call, Redactor redactor) {
    AttributesBuilder attributes = Attributes.builder();
    attributes.put("http.request.method", call.method());
    server(call.url())
        .ifPresent(server -> {
          attributes.put("server.address", redactor.redact(server.getHost()));
          attributes.put("server.port", port(server));
        });
    if (call.status() > 0) {
      attributes.put("http.response.status_code", call.status());
    }
    error(call).ifPresent(type -> attributes.put("error.type", type));
    call.protocol()
        .map(name -> name.substring(name.indexOf('/') + 1))
        .ifPresent(version -> attributes.put("network.protocol.version", version));
    return attributes.build();
  }

  /** The part before path and query, which may hold what a URI must not. */
  private static Optional<URI> server(String url) {
    int authority = url.indexOf("://") + 3;
    int end = authority;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    try {
      return Optional.of(new URI(url.substring(0, end))).filter(uri -> uri.getHost() != null);
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  private static Optional<String> error(CallRecord call) {
    return call.error()
        .map(CallFault::code)
        .or(() ->
            call.status() >= 400 ? Optional.of(Integer.toString(call.status())) : Optional.empty());
  }

  private static long port(URI url) {
    if (url.getPort() > 0) {
      return url.getPort();
    }
    return "https".equals(url.getScheme()) ? 443 : 80;
  }
}
