package dev.dispatch.testkit.module;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.CallResult;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.JobResult;
import dev.dispatch.api.StepInfo;
import dev.dispatch.core.expression.CoreExpressions;
import dev.dispatch.core.json.JsonValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/**
 * The ports of a step, made of memory: time stands still but for sleeping, randomness has a seed.
 *
 * <p>Conditions and JSONPath are the real ones.
 */
public final class FakeActionContext implements ActionContext {

  private final FakeClock clock = new FakeClock();
  private final FakeHttp http = new FakeHttp();
  private final FakeMemory memory = new FakeMemory();
  private final FakeCalls calls = new FakeCalls();
  private final Random random = new Random(1);
  private final List<Duration> sleeps = new ArrayList<>();
  private final List<String> activity = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private final Map<String, String> secrets = new TreeMap<>();
  private Optional<Record> credential = Optional.empty();
  private Path folder = Path.of("job").toAbsolutePath();

  /** Binds a credential. */
  public FakeActionContext credential(Record values) {
    credential = Optional.of(values);
    return this;
  }

  /** Sets the job file's folder. */
  public FakeActionContext folder(Path path) {
    folder = path;
    return this;
  }

  /** Returns the answers to {@link #call}. */
  public FakeCalls calls() {
    return calls;
  }

  /** Returns how long was slept each time. */
  public List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  /** Returns the lines of the activity log. */
  public List<String> activity() {
    return List.copyOf(activity);
  }

  /** Returns what was shown. */
  public List<String> progress() {
    return List.copyOf(progress);
  }

  /** Returns what was registered as a secret. */
  public Map<String, String> secrets() {
    return Map.copyOf(secrets);
  }

  @Override
  public StepInfo step() {
    return new StepInfo("run-1", "step", Optional.empty(), "module.action", 1);
  }

  @Override
  public FakeHttp http() {
    return http;
  }

  @Override
  public FakeMemory memory() {
    return memory;
  }

  @Override
  public <C extends Record> Optional<C> credential(Class<C> type) {
    return credential.map(type::cast);
  }

  @Override
  public Map<String, String> credentialFields() {
    Map<String, String> fields = new TreeMap<>();
    credential
        .map(JsonValues::toTree)
        .ifPresent(values ->
            values.properties().forEach(field -> add(fields, field.getKey(), field.getValue())));
    return fields;
  }

  private static void add(Map<String, String> fields, String name, JsonNode value) {
    if (!value.isNull()) {
      fields.put(name, value.asString());
    }
  }

  @Override
  public CallResult call(String actionKey, Map<String, ?> payload, int attempt) {
    return calls.call(new FakeCalls.Call(actionKey, payload, attempt));
  }

  @Override
  public Map<String, List<String>> branches(int concurrency, boolean failFast) {
    return calls.branches(concurrency, failFast);
  }

  @Override
  public JobResult runJob(String job, Map<String, ?> inputs) {
    return calls.runJob(job, inputs);
  }

  @Override
  public Expressions expressions() {
    return new CoreExpressions();
  }

  @Override
  public void activity(String line) {
    activity.add(line);
  }

  @Override
  public void progress(String line) {
    progress.add(line);
  }

  @Override
  public FakeClock clock() {
    return clock;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    clock.advance(duration);
  }

  @Override
  public Path file(String path) {
    return folder.resolve(path);
  }

  @Override
  public void registerSecret(String name, String value) {
    secrets.put(name, value);
  }
}
