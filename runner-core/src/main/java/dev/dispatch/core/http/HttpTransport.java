package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.secret.SecretRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The HTTP of one run: one cookie jar, one policy, every call recorded.
 *
 * <p>Connections are shared by all runs of the process. Nothing of OkHttp is touched before the
 * first call. Safe for use by many threads.
 */
public final class HttpTransport implements AutoCloseable {

  private final HttpSettings settings;
  private final SecretRegistry secrets;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final NameResolver resolver;
  private final RetryableReplies retryable = new RetryableReplies();
  private Supplier<CallEngine> engines = this::live;
  private CallEngine engine;

  /** Creates a transport that resolves names as the system does. */
  public HttpTransport(HttpSettings settings, SecretRegistry secrets, InstantSource clock) {
    this(settings, secrets, clock, System::nanoTime);
  }

  /** Creates a transport that measures on a clock of its own. */
  public HttpTransport(
      HttpSettings settings, SecretRegistry secrets, InstantSource clock, LongSupplier nanos) {
    this(settings, secrets, clock, nanos, NameResolver.SYSTEM);
  }

  /** Creates a transport that resolves names in its own way. */
  public HttpTransport(
      HttpSettings settings, SecretRegistry secrets, InstantSource clock, NameResolver resolver) {
    this(settings, secrets, clock, System::nanoTime, resolver);
  }

  /**
   * Creates a transport.
   *
   * @param secrets takes what servers issue, before an answer is handed on
   * @param clock tells when calls began and when cookies expire
   * @param nanos a monotonic clock in nanoseconds, for how long things took
   */
  public HttpTransport(
      HttpSettings settings,
      SecretRegistry secrets,
      InstantSource clock,
      LongSupplier nanos,
      NameResolver resolver) {
    this.settings = settings;
    this.secrets = secrets;
    this.clock = clock;
    this.nanos = nanos;
    this.resolver = resolver;
  }

  /**
   * Loads what the first call of the process needs on a thread of its own, so that a caller with
   * other things to do does not wait for it later.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("http-prepare").start(OkHttpClients::idle);
  }

  /** Returns a client whose calls are told to the context's listener and end by its deadline. */
  public HttpClient client(CallContext context) {
    return new RunHttpClient(
        this::engine,
        context,
        settings.baseUrl(),
        settings.defaultHeaders(),
        CallAuth.NONE,
        retryable);
  }

  /** Creates a transport that answers out of a recording. */
  public static HttpTransport replaying(
      HttpSettings settings, SecretRegistry secrets, Playback playback) {
    HttpTransport transport =
        new HttpTransport(settings, secrets, playback::nextRequestAt, playback.names());
    transport.engines = () -> CallEngine.replaying(settings, secrets, playback);
    return transport;
  }

  private CallEngine live() {
    return CallEngine.create(settings, secrets, clock, nanos, resolver);
  }

  /** Refuses requests in which a mask stands where a secret was. */
  public void refuseMasks() {
    engines =
        () -> CallEngine.guarded(CallEngine.create(settings, secrets, clock, nanos, resolver));
  }

  /** Keeps cookies that an answer of an earlier run set. */
  public void adoptCookies(String url, List<String> fields) {
    engine().adopt(url, fields);
  }

  private synchronized CallEngine engine() {
    if (engine == null) {
      engine = engines.get();
    }
    return engine;
  }

  /** Cancels the calls that still run. */
  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
