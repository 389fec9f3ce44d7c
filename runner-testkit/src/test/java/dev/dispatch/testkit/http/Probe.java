package dev.dispatch.testkit.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.api.http.HttpClient;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.http.CallContext;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Deadline;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HttpLimits;
import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Calls a server and says in one word what came of it. */
final class Probe implements AutoCloseable {

  /** Short enough for a test to wait for, long enough for a busy machine. */
  static final HttpLimits SHORT =
      HttpLimits.DEFAULT
          .callTimeout(Duration.ofSeconds(2))
          .connectTimeout(Duration.ofSeconds(1))
          .readTimeout(Duration.ofSeconds(1));

  final List<CallRecord> records = Collections.synchronizedList(new ArrayList<>());
  final SecretRegistry secrets = new SecretRegistry();
  private final HttpTransport transport;
  private final Deadline deadline;

  Probe(HttpSettings settings) {
    this(settings, Deadline.none());
  }

  Probe(HttpSettings settings, Deadline deadline) {
    this.transport = new HttpTransport(settings, secrets, InstantSource.system());
    this.deadline = deadline;
  }

  static Probe of(ScriptedServer server, HttpLimits limits) {
    return new Probe(HttpSettings.DEFAULT.baseUrl(server.url()).limits(limits));
  }

  HttpClient client() {
    return transport.client(new CallContext(Frame.of("step"), deadline, records::add));
  }

  /** Returns the status, or the code of the error. */
  Outcome send(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse response = client().send(request);
      return new Outcome(String.valueOf(response.status()), Optional.empty());
    } catch (DispatchException e) {
      return new Outcome(e.code().name(), Optional.of(e.code().kind()));
    }
  }

  Outcome get() throws InterruptedException {
    return send(HttpRequest.of("GET", "/probe"));
  }

  Outcome post() throws InterruptedException {
    return send(HttpRequest.of("POST", "/probe"));
  }

  /** Ends the calls that run. */
  void cancel() {
    transport.close();
  }

  @Override
  public void close() {
    cancel();
  }

  /**
   * What came of a call.
   *
   * @param word the status, or the code of the error
   * @param kind the error's kind
   */
  record Outcome(String word, Optional<ErrorKind> kind) {}
}
