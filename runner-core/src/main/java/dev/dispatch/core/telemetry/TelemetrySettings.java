package dev.dispatch.core.telemetry;

import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for, by the variables of the OpenTelemetry specification.
 *
 * @param traces where traces go; empty where none are wanted
 * @param metrics where metrics go; empty where none are wanted
 * @param traceHeaders header fields of the export of traces
 * @param metricHeaders header fields of the export of metrics
 * @param resource what is said of this program
 * @param sampler which traces are kept
 * @param samplerRatio how many of them, 0 to 1
 * @param parent the {@code traceparent} that this process was started with
 * @param protocol the protocol that was asked for, where it is one that is not spoken
 */
public record TelemetrySettings(
    Optional<String> traces,
    Optional<String> metrics,
    Map<String, String> traceHeaders,
    Map<String, String> metricHeaders,
    Map<String, String> resource,
    String sampler,
    double samplerRatio,
    Optional<String> parent,
    Optional<String> protocol) {

  private static final String EXPORTER = "OTEL_EXPORTER_OTLP_";
  private static final String SPOKEN = "http/protobuf";

  /** Returns what is asked for; empty where nothing is to be sent anywhere. */
  public static Optional<TelemetrySettings> of(Environment environment, SecretRegistry secrets) {
    Optional<String> traces = endpoint(environment, "TRACES", "v1/traces");
    Optional<String> metrics = endpoint(environment, "METRICS", "v1/metrics");
    boolean off =
        environment.findSetting("OTEL_SDK_DISABLED").filter("true"::equalsIgnoreCase).isPresent();
    if (off || (traces.isEmpty() && metrics.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new TelemetrySettings(
            traces,
            metrics,
            headers(environment, secrets, "TRACES"),
            headers(environment, secrets, "METRICS"),
            resource(environment),
            environment.findSetting("OTEL_TRACES_SAMPLER").orElse("parentbased_always_on"),
            ratio(environment.findSetting("OTEL_TRACES_SAMPLER_ARG")),
            environment.findSetting("TRACEPARENT"),
            environment.findSetting(EXPORTER + "PROTOCOL").filter(name -> !name.equals(SPOKEN))));
  }

  private static Optional<String> endpoint(Environment environment, String signal, String path) {
    boolean none =
        environment.findSetting("OTEL_" + signal + "_EXPORTER").filter("none"::equals).isPresent();
    if (none) {
      return Optional.empty();
    }
    return environment
        .findSetting(EXPORTER + signal + "_ENDPOINT")
        .or(() ->
            environment
                .findSetting(EXPORTER + "ENDPOINT")
                .map(base -> base + (base.endsWith("/") ? "" : "/") + path));
  }

  // G-C1: a key of the receiver is a secret like any other.
  private static Map<String, String> headers(
      Environment environment, SecretRegistry secrets, String signal) {
    Map<String, String> headers =
        new LinkedHashMap<>(pairs(environment.findSetting(EXPORTER + "HEADERS")));
    headers.putAll(pairs(environment.findSetting(EXPORTER + signal + "_HEADERS")));
    headers.forEach((name, value) -> secrets.registerIssued("otel." + name, value));
    return headers;
  }

  private static Map<String, String> resource(Environment environment) {
    Map<String, String> resource = new LinkedHashMap<>();
    resource.put("service.name", "dispatch");
    resource.putAll(pairs(environment.findSetting("OTEL_RESOURCE_ATTRIBUTES")));
    environment
        .findSetting("OTEL_SERVICE_NAME")
        .ifPresent(name -> resource.put("service.name", name));
    return resource;
  }

  /** Reads {@code key=value,key=value}, values percent-encoded. */
  private static Map<String, String> pairs(Optional<String> text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.orElse("").split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        pairs.put(pair.substring(0, equals).strip(), decoded(pair.substring(equals + 1).strip()));
      }
    }
    return pairs;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }

  private static double ratio(Optional<String> text) {
    try {
      return Math.max(0, Math.min(1, Double.parseDouble(text.orElse("1"))));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
