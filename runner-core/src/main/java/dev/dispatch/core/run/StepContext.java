package dev.dispatch.core.run;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.CallResult;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.JobResult;
import dev.dispatch.api.Memory;
import dev.dispatch.api.StepInfo;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.expression.CoreExpressions;
import dev.dispatch.core.http.CallContext;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.ActionOutcome;
import dev.dispatch.core.schema.RecordBinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The ports of one running action. */
final class StepContext implements ActionContext {

  private final RunSession session;
  private final ActionRunner actions;
  private final ActionRunner.Invocation invocation;
  private Optional<HttpClient> http = Optional.empty();
  private Optional<RandomGenerator> random = Optional.empty();

  StepContext(RunSession session, ActionRunner actions, ActionRunner.Invocation invocation) {
    this.session = session;
    this.actions = actions;
    this.invocation = invocation;
  }

  @Override
  public StepInfo step() {
    return invocation.info();
  }

  // One client an action: it remembers which of its replies may be asked for again.
  @Override
  public synchronized HttpClient http() {
    if (http.isEmpty()) {
      http = Optional.of(client());
    }
    return http.get();
  }

  private HttpClient client() {
    Frame frame = invocation.frame();
    return session
        .transport()
        .client(
            new CallContext(
                frame, invocation.deadline(), new StepCalls(session.recorder(), frame)));
  }

  @Override
  public Memory memory() {
    return new ObservedMemory(session.ports().sources().memory(invocation.frame()), this::observed);
  }

  @Override
  public <C extends Record> Optional<C> credential(Class<C> type) {
    return invocation.credential().map(fields -> RecordBinder.bind(type, fields));
  }

  @Override
  public Map<String, String> credentialFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field :
        invocation.credential().map(ObjectNode::properties).orElse(Set.of())) {
      fields.put(field.getKey(), field.getValue().asString());
    }
    return fields;
  }

  @Override
  public CallResult call(String actionKey, Map<String, ?> payload, int attempt)
      throws InterruptedException {
    ActionOutcome outcome =
        actions.call(actionKey, JsonValues.toTree(payload), invocation.calling(actionKey, attempt));
    return new CallResult(JsonValues.toJava(outcome.response()), exports(outcome));
  }

  @Override
  public Map<String, List<String>> branches(int concurrency, boolean failFast)
      throws InterruptedException {
    return actions.branches(invocation, concurrency, failFast);
  }

  @Override
  public JobResult runJob(String job, Map<String, ?> inputs) throws InterruptedException {
    return new ChildJobRunner(session, invocation).run(job, inputs);
  }

  private static Map<String, Object> exports(ActionOutcome outcome) {
    Map<String, Object> exports = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : outcome.exports().properties()) {
      exports.put(entry.getKey(), JsonValues.toJava(entry.getValue()));
    }
    return exports;
  }

  @Override
  public Expressions expressions() {
    return new CoreExpressions();
  }

  @Override
  public void activity(String line) {
    session.recorder().activity(line);
  }

  @Override
  public void progress(String line) {
    session.recorder().progressed(invocation.step(), line);
  }

  @Override
  public InstantSource clock() {
    InstantSource clock = session.ports().sources().clock(invocation.frame());
    return () -> {
      Instant time = clock.instant();
      observed(new Observation.ClockRead(time));
      return time;
    };
  }

  @Override
  public synchronized RandomGenerator random() {
    if (random.isEmpty()) {
      random = Optional.of(session.random(invocation.frame()));
    }
    return random.get();
  }

  private void observed(Observation observation) {
    session.recorder().observed(invocation.frame(), observation);
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Duration wait = duration.isNegative() ? Duration.ZERO : duration;
    session.ports().sources().sleep(invocation.frame(), wait);
  }

  @Override
  public Path file(String path) {
    return session.plan().job().folder().resolve(path).normalize();
  }

  @Override
  public void registerSecret(String name, String value) {
    session.ports().secrets().registerIssued(name, value);
  }
}
