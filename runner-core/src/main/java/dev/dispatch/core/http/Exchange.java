package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.internal.http.HttpMethod;

/** One request on its way, and all that is known of it. */
final class Exchange {

  /** What the record of a stream says that ended so. */
  static final String TIME_TO_LISTEN = "the time to listen was over";

  private final WireRequest request;
  private final HttpLimits limits;
  private final CallTrace trace;
  private final Call call;
  private final BodyReader reader;
  private final List<String> warnings = new ArrayList<>();
  private Optional<Exception> failure = Optional.empty();
  private Optional<FailureKind> kind = Optional.empty();
  private volatile boolean stopped;

  Exchange(OkHttpClient client, WireRequest request, HttpLimits limits, LongSupplier nanos) {
    this.request = request;
    this.limits = limits;
    this.reader = new BodyReader(limits);
    this.trace = new CallTrace(OkHttpClients.idle(), limits.maxHeaderBytes(), nanos);
    this.call = client.newCall(okHttpRequest());
  }

  private Request okHttpRequest() {
    Headers.Builder headers = new Headers.Builder();
    request.headers().forEach(field -> headers.addUnsafeNonAscii(field.name(), field.value()));
    return new Request.Builder()
        .url(request.url())
        .headers(headers.build())
        .method(request.method(), requestBody())
        .tag(CallTrace.class, trace)
        .build();
  }

  private RequestBody requestBody() {
    boolean needed = HttpMethod.requiresRequestBody(request.method());
    return request
        .body()
        .map(OutgoingBody::content)
        .orElse(needed ? RequestBody.create(new byte[0]) : null);
  }

  /** Sends the request and reads the answer; never throws what a server can cause. */
  WireReply run() {
    if (request.budget().passed()) {
      failure = Optional.of(new InterruptedIOException("timeout"));
    } else {
      attempt();
    }
    kind = failure.map(this::kindOf);
    trace.ended();
    return reply();
  }

  private void attempt() {
    Duration left = request.budget().remaining();
    Duration most =
        request.events().map(EventTap::limit).filter(l -> l.compareTo(left) < 0).orElse(left);
    long nanos = Math.max(1, most.toNanos());
    call.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
    Callable<Response> execution = call::execute;
    try (Response response = execution.call()) {
      readBody(response);
    } catch (Exception e) {
      // OkHttp is written in Kotlin, which throws checked exceptions without declaring them, and
      // answers some malformed replies with a RuntimeException (G-B3).
      failure = Optional.of(e);
      call.cancel();
    }
  }

  private void readBody(Response response) throws IOException {
    Optional<SavedFile> file =
        request
            .saveTo()
            .filter(download -> isGood(status()))
            .map(download -> download.begin(status(), headers()));
    try {
      List<String> encodings = ContentDecoder.encodings(headers());
      Optional<EventTap> events = request.events().filter(tap -> isGood(status()));
      events.ifPresent(tap -> tap.begin(value("content-type")));
      reader.read(response.body().source(), encodings, file, events).ifPresent(warnings::add);
      events.filter(EventTap::enough).ifPresent(tap -> call.cancel());
    } catch (IOException | RuntimeException e) {
      if (heardEnough(e)) {
        return;
      }
      // Before the body is closed, or OkHttp would try to read the rest of it.
      call.cancel();
      throw e;
    }
  }

  /** The end of the time to listen is no failure, where the answer had begun. */
  private boolean heardEnough(Exception e) {
    boolean over =
        request.events().filter(EventTap::begun).isPresent()
            && e instanceof InterruptedIOException
            && !stopped
            && !request.budget().passed();
    if (over) {
      reader.stop();
      warnings.add(TIME_TO_LISTEN);
      call.cancel();
    }
    return over;
  }

  private Optional<String> value(String name) {
    return headers().stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst();
  }

  private FailureKind kindOf(Exception e) {
    return stopped ? FailureKind.CANCELLED : FailureKind.of(e, trace, request.budget());
  }

  private static boolean isGood(int status) {
    return status >= 200 && status <= 299;
  }

  /** Ends it from outside. */
  void cancel() {
    stopped = true;
    call.cancel();
  }

  /** Returns whether it met a connection that had died while idle, and may be sent again. */
  boolean diedOfOldAge() {
    if (kind.isEmpty() || !trace.reusedConnection() || request.budget().passed()) {
      return false;
    }
    return kind.get() == FailureKind.NOT_SENT
        || (kind.get() == FailureKind.BROKEN
            && request.idempotent()
            && trace.phase() != CallTrace.Phase.ANSWERED);
  }

  private WireReply reply() {
    return reply(
        failure.map(e -> Failures.of(e, kind.orElseThrow(), trace, request, limits)),
        kind.filter(FailureKind.CANCELLED::equals).isPresent());
  }

  private WireReply reply(Optional<DispatchException> error, boolean cancelled) {
    return new WireReply(
        sentHeaders(),
        status(),
        headers(),
        reader.received(),
        trace.protocol(),
        trace.remoteAddress(),
        trace.timing(),
        error,
        cancelled,
        List.copyOf(warnings));
  }

  private List<HeaderField> sentHeaders() {
    return trace.sentHeaders().map(Exchange::fields).orElse(request.headers());
  }

  private int status() {
    return trace.answer().map(Response::code).orElse(0);
  }

  private List<HeaderField> headers() {
    return trace.answer().map(Response::headers).map(Exchange::fields).orElse(List.of());
  }

  private static List<HeaderField> fields(Headers headers) {
    List<HeaderField> fields = new ArrayList<>(headers.size());
    for (int i = 0; i < headers.size(); i++) {
      fields.add(new HeaderField(headers.name(i), headers.value(i)));
    }
    return fields;
  }
}
