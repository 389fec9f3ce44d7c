package dev.dispatch.core.module.declarative;

import dev.dispatch.api.ActionContext;
import dev.dispatch.api.CallResult;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.Memory;
import dev.dispatch.api.StepInfo;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.expression.CoreExpressions;
import dev.dispatch.core.http.CallContext;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The ports of a step whose calls go over the real transport. */
public class ServerContext implements ActionContext, AutoCloseable {

  final List<Duration> sleeps = new ArrayList<>();
  final List<CallRecord> calls = new ArrayList<>();
  final SecretRegistry secrets = new SecretRegistry();
  private final HttpTransport transport;
  private Map<String, String> credential = Map.of();
  private Path folder = Path.of("").toAbsolutePath();

  /** Creates the ports of a job without a base URL. */
  ServerContext() {
    this(HttpSettings.DEFAULT);
  }

  /** Creates the ports of a job with settings of its own. */
  public ServerContext(HttpSettings settings) {
    this.transport = new HttpTransport(settings, secrets, InstantSource.system());
  }

  /** Binds a credential. */
  public void bind(Map<String, String> fields) {
    credential = fields;
  }

  /** Sets the job's folder. */
  public void at(Path path) {
    folder = path;
  }

  @Override
  public HttpClient http() {
    return transport.client(new CallContext(Frame.of("step"), Deadline.none(), calls::add));
  }

  @Override
  public Map<String, String> credentialFields() {
    return credential;
  }

  @Override
  public StepInfo step() {
    return new StepInfo("run-1", "step", Optional.empty(), "m.act", 1);
  }

  @Override
  public Memory memory() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <C extends Record> Optional<C> credential(Class<C> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CallResult call(String actionKey, Map<String, ?> payload, int attempt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Expressions expressions() {
    return new CoreExpressions();
  }

  @Override
  public void activity(String line) {}

  @Override
  public void progress(String line) {}

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public RandomGenerator random() {
    return new Random(1);
  }

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
  }

  @Override
  public Path file(String path) {
    return folder.resolve(path);
  }

  @Override
  public void registerSecret(String name, String value) {
    secrets.registerIssued(name, value);
  }

  @Override
  public void close() {
    transport.close();
  }
}
