package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces and metrics as a receiver of OTLP gets them, of runs against a real server. */
class TelemetryTest {

  private static final String KEY = "receiver-key-5a1c";

  @TempDir private Path folder;

  private final List<String> traceparents = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private OtlpReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = new OtlpReceiver(200);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          traceparents.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
          boolean found = exchange.getRequestURI().getPath().equals("/found");
          exchange.sendResponseHeaders(found ? 204 : 404, -1);
          exchange.close();
        });
    server.start();
    Files.writeString(
        folder.resolve("job.json"),
        """
        {"schemaVersion":1,"jobType":"traced","http":{"baseUrl":"http://127.0.0.1:%d"},
         "scenario":{"steps":[
           {"id":"one","action":"http.request","payload":{"path":"/found?token=query-secret-77"}},
           {"id":"two","action":"http.request","payload":{"path":"/nowhere"}},
           {"id":"three","action":"http.request","payload":{"path":"/found"}}]}}
        """
            .formatted(server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    receiver.close();
  }

  private Invocation traced() {
    return Invocation.in(folder)
        .with("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url())
        .with("OTEL_EXPORTER_OTLP_HEADERS", "x-key=" + KEY);
  }

  private static Invocation.Result run(Invocation invocation) {
    return invocation.run("job", "run", "--case", "job.json", "--json");
  }

  @Test
  void aRunIsOneTraceWithASpanForEachStepAndCall() {
    run(traced());

    assertThat(receiver.spans())
        .extracting(Span::getName)
        .containsExactlyInAnyOrder("run traced", "step one", "GET", "step two", "GET");
    assertThat(receiver.spans())
        .extracting(Span::getTraceId)
        .containsOnly(span("run traced").getTraceId());
    assertThat(span("step one").getParentSpanId()).isEqualTo(span("run traced").getSpanId());
    assertThat(span("GET").getParentSpanId()).isEqualTo(span("step one").getSpanId());
  }

  private Span span(String name) {
    return receiver.span(name);
  }

  @Test
  void aCallSaysWhatTheConventionsAsk() {
    run(traced());

    Span call = span("GET");
    assertThat(call.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_CLIENT);
    assertThat(OtlpReceiver.attribute(call, "http.request.method")).isEqualTo("GET");
    assertThat(OtlpReceiver.attribute(call, "http.response.status_code")).isEqualTo("204");
    assertThat(OtlpReceiver.attribute(call, "server.address")).isEqualTo("127.0.0.1");
    assertThat(OtlpReceiver.attribute(call, "server.port"))
        .isEqualTo(Integer.toString(server.getAddress().getPort()));
    assertThat(OtlpReceiver.attribute(call, "url.full")).endsWith("/found?token=query-secret-77");
  }

  @Test
  void aUrlWithCharactersThatAUriMustNotHaveIsTracedToo() throws IOException {
    Path job = folder.resolve("job.json");
    Files.writeString(job, Files.readString(job).replace("token=query-secret-77", "a=[1|2]^{}"));

    Invocation.Result result = run(traced());

    // The server's own URI parser refuses it; that is an answer like any other.
    assertThat(result.document().at("/code").asString()).isEqualTo("EXPECTATION_FAILED");
    assertThat(OtlpReceiver.attribute(span("GET"), "http.response.status_code")).isEqualTo("400");
    assertThat(OtlpReceiver.attribute(span("GET"), "server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void whatFailedIsAnErrorWithItsType() {
    run(traced());

    for (String name : List.of("run traced", "step two")) {
      assertThat(span(name).getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
      assertThat(OtlpReceiver.attribute(span(name), "error.type"))
          .isEqualTo("HTTP_UNEXPECTED_STATUS");
    }
  }

  @Test
  void theServerIsToldOfTheTrace() {
    run(traced());

    String trace = OtlpReceiver.hex(span("GET").getTraceId());
    String call = OtlpReceiver.hex(span("GET").getSpanId());
    assertThat(traceparents)
        .hasSize(2)
        .first()
        .asString()
        .matches("00-" + trace + "-" + call + "-0[13]");
  }

  @Test
  void theTraceOfTheCallerGoesOn() {
    String caller = "0af7651916cd43dd8448eb211c80319c";
    run(traced().with("TRACEPARENT", "00-" + caller + "-b7ad6b7169203331-01"));

    assertThat(OtlpReceiver.hex(span("run traced").getTraceId())).isEqualTo(caller);
  }

  @Test
  void runsStepsAndCallsAreCountedAndMeasured() {
    run(traced());

    assertThat(receiver.metrics())
        .extracting(Metric::getName)
        .contains(
            "dispatch.runs",
            "dispatch.steps",
            "dispatch.run.duration",
            "http.client.request.duration");
    Metric steps =
        receiver.metrics().stream()
            .filter(metric -> metric.getName().equals("dispatch.steps"))
            .findFirst()
            .orElseThrow();
    assertThat(steps.getSum().getDataPointsList()).hasSize(3);
  }

  @Test
  void theResourceIsWhatTheEnvironmentSays() {
    run(
        traced()
            .with("OTEL_SERVICE_NAME", "nightly")
            .with("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=a%20b"));

    assertThat(receiver.resource("service.name")).isEqualTo("nightly");
    assertThat(receiver.resource("deployment.environment.name")).isEqualTo("a b");
    assertThat(receiver.resource("service.version")).isNotEmpty();
  }

  @Test
  void secretsAreMaskedInSpans() {
    run(traced().knowingSecret("query", "query-secret-77"));

    assertThat(receiver.spans()).isNotEmpty();
    assertThat(receiver.traces.toString()).doesNotContain("query-secret-77");
  }

  @Test
  void theKeyOfTheReceiverIsSentAndNeverWritten() throws IOException {
    Invocation.Result result = run(traced());

    assertThat(receiver.keys).containsOnly(KEY);
    assertThat(result.out() + result.err()).doesNotContain(KEY);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(KEY);
      }
    }
  }

  @Test
  void aReceiverThatRefusesIsAWarning() throws IOException {
    try (OtlpReceiver refusing = new OtlpReceiver(400)) {
      Files.writeString(
          folder.resolve("good.json"),
          """
          {"schemaVersion":1,"jobType":"good","scenario":{"steps":[
            {"id":"nap","action":"flow.sleep","payload":{"duration":"0ms"}}]}}
          """);
      Invocation.Result result =
          Invocation.in(folder)
              .with("OTEL_EXPORTER_OTLP_ENDPOINT", refusing.url())
              .run("job", "run", "--case", "good.json", "--json");

      assertThat(result.exitCode()).isZero();
      assertThat(result.err()).contains("Telemetry could not be sent");
    }
  }

  @Test
  void aRunThatWasTracedIsReplayedAsTheSame() {
    run(traced());

    Invocation.Result replay = Invocation.in(folder).run("job", "replay", "--json");

    assertThat(replay.exitCode()).as(replay.out()).isZero();
  }

  @Test
  void nothingIsSentWhereNoEndpointIsSet() {
    run(Invocation.in(folder));

    assertThat(traceparents).containsOnly("null");
    assertThat(receiver.traces).isEmpty();
  }

  @Test
  void nothingIsSentWhereItIsSwitchedOff() {
    run(traced().with("OTEL_SDK_DISABLED", "true"));

    assertThat(receiver.traces).isEmpty();
    assertThat(receiver.metrics).isEmpty();
  }

  @Test
  void aTraceThatIsNotSampledIsNotSentAndSaysSo() {
    run(traced().with("OTEL_TRACES_SAMPLER", "always_off"));

    assertThat(receiver.traces).isEmpty();
    assertThat(traceparents).allMatch(header -> header.matches(".*-0[02]"));
  }
}
