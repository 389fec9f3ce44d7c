package dev.dispatch.core.run.recording;

import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.http.CallTiming;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HeaderField;
import dev.dispatch.core.http.NameResolver;
import dev.dispatch.core.http.Playback;
import dev.dispatch.core.http.PlayedAnswer;
import dev.dispatch.core.http.PlayedRequest;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.module.importer.SampleValue;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Answers requests by what the schemas of the actions that send them say of an answer, so that a
 * job can be shown to work before there is a server.
 */
public final class ExampleAnswers implements Playback {

  /** An address for documentation (RFC 5737), which nobody has. */
  private static final String ADDRESS = "192.0.2.1";

  private static final int PORT = 443;

  private final Map<String, ActionDescriptor> actions;
  private final InstantSource clock;

  /** Creates the answers to a job's requests. */
  public ExampleAnswers(JobDocument job, ModuleRegistry modules, InstantSource clock) {
    this.clock = clock;
    this.actions =
        job.steps().stream()
            .filter(step -> modules.find(step.step().action()).isPresent())
            .collect(Collectors.toMap(PlacedStep::id, step -> action(step, modules)));
  }

  private static ActionDescriptor action(PlacedStep step, ModuleRegistry modules) {
    return modules.find(step.step().action()).map(ResolvedAction::action).orElseThrow();
  }

  @Override
  public Instant nextRequestAt() {
    return clock.instant();
  }

  @Override
  public NameResolver names() {
    return host -> List.of(InetAddress.ofLiteral(ADDRESS));
  }

  @Override
  public PlayedAnswer answer(Frame frame, PlayedRequest request) {
    Optional<ActionDescriptor> action = Optional.ofNullable(actions.get(frame.stepId()));
    Optional<JsonNode> body =
        isTokenRequest(request)
            ? Optional.of(token())
            : action.flatMap(ActionDescriptor::responseSchema).map(SampleValue::of);
    int status = status(action, body.isPresent());
    return answer(request, isTokenRequest(request) ? 200 : status, body);
  }

  private static int status(Optional<ActionDescriptor> action, boolean hasBody) {
    return action
        .flatMap(one -> one.expectStatus().stream().findFirst())
        .orElse(hasBody ? 200 : 204);
  }

  /** Authorization asks for a token before the request proper. */
  private static boolean isTokenRequest(PlayedRequest request) {
    return request
        .body()
        .map(body -> new String(body.bytes(), StandardCharsets.UTF_8))
        .filter(text -> text.startsWith("grant_type=") || text.contains("&grant_type="))
        .isPresent();
  }

  private static JsonNode token() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("access_token", "example-access-token")
        .put("token_type", "Bearer")
        .put("expires_in", 3600);
  }

  private static PlayedAnswer answer(PlayedRequest request, int status, Optional<JsonNode> body) {
    byte[] bytes = body.map(JsonText::compact).orElse("").getBytes(StandardCharsets.UTF_8);
    List<HeaderField> headers =
        body.isPresent() ? List.of(new HeaderField("content-type", "application/json")) : List.of();
    return new PlayedAnswer(
        request.headers(),
        status,
        headers,
        ByteBuffer.wrap(bytes),
        bytes.length,
        Optional.of(Sha256.of(bytes)),
        true,
        Optional.of("http/1.1"),
        Optional.of(ADDRESS + ":" + PORT),
        new CallTiming(0, 0, 0, 0, 0, 0, 0),
        Optional.empty(),
        false,
        List.of());
  }
}
