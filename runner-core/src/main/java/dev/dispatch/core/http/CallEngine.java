package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpAuth;
import dev.dispatch.api.http.HttpEvent;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.http.cookie.CookieJar;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import okhttp3.HttpUrl;

/** Makes the calls of a run: each is a chain of requests, one for every redirect. */
final class CallEngine implements AutoCloseable {

  private static final String TRACEPARENT = "traceparent";

  private final HttpSettings settings;
  private final SecretRegistry secrets;
  private final InstantSource clock;
  private final Wire wire;
  private final RequestPlanner planner;
  private final RedirectPolicy redirects;
  private final Cookies cookies;
  private final IssuedSecrets issued;
  private final AccessTokens tokens;
  private final Authorizer authorizer;
  private volatile Optional<RunLogin> login = Optional.empty();

  private CallEngine(
      HttpSettings settings,
      SecretRegistry secrets,
      InstantSource clock,
      Wire wire,
      ReachPolicy reach) {
    this.settings = settings;
    this.secrets = secrets;
    this.clock = clock;
    this.wire = wire;
    this.planner = new RequestPlanner(reach, secrets, settings.userAgent(), settings.scope());
    this.redirects =
        new RedirectPolicy(
            settings.redirects(), settings.limits().maxRedirects(), planner.neutralHeaders());
    this.cookies = new Cookies(new CookieJar(clock, PublicSuffixes::contains));
    this.issued = new IssuedSecrets(secrets);
    this.tokens = new AccessTokens(secrets, clock);
    this.authorizer = new Authorizer(secrets, clock, tokens);
  }

  static CallEngine create(
      HttpSettings settings,
      SecretRegistry secrets,
      InstantSource clock,
      LongSupplier nanos,
      NameResolver resolver) {
    Optional<ProxySettings> proxy = settings.proxy().map(url -> ProxySettings.parse(url, secrets));
    Wire wire = new OkHttpWire(settings.limits(), settings.tls(), proxy, resolver, nanos);
    ReachPolicy reach = new ReachPolicy(settings.baseUrl(), resolver, settings.limits());
    return new CallEngine(settings, secrets, clock, wire, reach);
  }

  /** Makes calls out of a recording; nothing is resolved and no socket opens. */
  static CallEngine replaying(HttpSettings settings, SecretRegistry secrets, Playback playback) {
    return new CallEngine(
        settings,
        secrets,
        playback::nextRequestAt,
        new RecordedWire(playback),
        new ReachPolicy(settings.baseUrl(), playback.names(), settings.limits()));
  }

  /** Returns an engine like another one that refuses masks in the place of secrets. */
  static CallEngine guarded(CallEngine engine) {
    return new CallEngine(
        engine.settings,
        engine.secrets,
        engine.clock,
        new GuardedWire(engine.wire),
        new ReachPolicy(engine.settings.baseUrl(), NameResolver.SYSTEM, engine.settings.limits()));
  }

  /** Keeps cookies that an answer of an earlier run set. */
  void adopt(String url, List<String> fields) {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed != null) {
      issued.inCookies(cookies.keep(parsed, fields));
    }
  }

  /** Returns the first request of a call; refuses what cannot be sent, before a socket opens. */
  Hop firstHop(
      Optional<String> baseUrl, Map<String, String> defaults, HttpRequest request, CallAuth auth) {
    Hop hop = planner.plan(baseUrl, defaults, request, auth);
    return login.map(known -> known.applyTo(hop)).orElse(hop);
  }

  /** Asks for a token, and makes it the default of an origin where one is given. */
  HttpResponse login(
      HttpAuth.OAuth2 auth, Optional<HttpUrl> origin, CallAuth client, CallContext context)
      throws InterruptedException {
    HttpResponse response = tokens.login(auth, endpoint(client, context));
    origin.ifPresent(url -> login = Optional.of(new RunLogin(url, client.with(auth))));
    return response;
  }

  private AccessTokens.Endpoint endpoint(CallAuth auth, CallContext context) {
    return (request, owner) ->
        send(
            planner.plan(Optional.empty(), Map.of(), request, auth.forToken(owner)),
            Optional.empty(),
            context);
  }

  /** Sends a request and follows where it is redirected to. */
  HttpResponse send(Hop first, Optional<Path> saveTo, CallContext context)
      throws InterruptedException {
    if (saveTo.isEmpty()) {
      return follow(first, Sink.NONE, context);
    }
    try (Download download = new Download(saveTo.get())) {
      return follow(first, new Sink(Optional.of(download), Optional.empty()), context);
    }
  }

  /** Sends a request and listens to the stream that answers it. */
  HttpResponse stream(Hop first, Duration limit, Predicate<HttpEvent> more, CallContext context)
      throws InterruptedException {
    EventTap tap = new EventTap(limit, more, issued::inTree);
    return follow(first, new Sink(Optional.empty(), Optional.of(tap)), context);
  }

  private HttpResponse follow(Hop first, Sink sink, CallContext context)
      throws InterruptedException {
    TimeBudget budget = TimeBudget.start(settings.limits(), context.deadline());
    Hop hop = first;
    for (int followed = 0; ; followed++) {
      Answer answer = authorized(hop, sink, budget, context);
      Optional<Hop> next = redirects.next(hop, answer.reply(), followed);
      if (next.isEmpty()) {
        return answer.response();
      }
      hop = next.get();
    }
  }

  /** Sends a request with its proof, and with another token where the first was refused. */
  private Answer authorized(Hop hop, Sink sink, TimeBudget budget, CallContext context)
      throws InterruptedException {
    AccessTokens.Endpoint endpoint = endpoint(hop.auth(), context);
    Hop sent = authorizer.authorize(hop, endpoint);
    Answer answer = exchange(sent, sink, budget, context);
    if (answer.reply().status() != 401 || hop.auth().tokens().isEmpty()) {
      return answer;
    }
    return exchange(authorizer.renewed(hop, sent, endpoint), sink, budget, context);
  }

  /** Sends a request, and asks for the rest of a download that broke off. */
  private Answer exchange(Hop hop, Sink sink, TimeBudget budget, CallContext context)
      throws InterruptedException {
    Attempt attempt = attempt(hop, sink, budget, context);
    while (sink.canGoOn(hop, attempt.reply(), budget)) {
      attempt =
          attempt(sink.file().orElseThrow().rest(hop, attempt.reply()), sink, budget, context);
    }
    requireAnswer(attempt.reply());
    return new Answer(attempt.reply(), response(hop, sink, attempt, context.listener()));
  }

  private Attempt attempt(Hop hop, Sink sink, TimeBudget budget, CallContext context) {
    settings.scope().admit(hop.method(), hop.url(), hop.auth());
    Instant startedAt = clock.instant();
    WireRequest request = request(hop, headers(hop, context.listener()), sink, budget);
    WireReply reply = wire.send(request, context);
    issued.inHeaders(reply.headers());
    issued.inCookies(cookies.take(hop.url(), reply));
    Optional<String> contentType = reply.header("content-type");
    Optional<ReplyContent> content = content(reply, contentType);
    content.ifPresent(c -> issued.tokens(c, hop.auth().tokenOwner()));
    content.ifPresent(c -> issued.inContent(c, ContentType.parse(contentType.orElse(""))));
    CallRecord record =
        new CallRecordBuilder(hop, request, reply, content)
            .build(name(hop), startedAt, warnings(reply, content));
    context.listener().onCall(record);
    return new Attempt(reply, content, record);
  }

  /** The job's fields, cookies, and the trace that the call is part of; the job's own wins. */
  private List<HeaderField> headers(Hop hop, CallListener listener) {
    List<HeaderField> headers = new ArrayList<>(cookies.addTo(hop));
    boolean traced = headers.stream().anyMatch(field -> field.name().equalsIgnoreCase(TRACEPARENT));
    if (!traced && !hop.foreign()) {
      listener.traceparent().ifPresent(trace -> headers.add(new HeaderField(TRACEPARENT, trace)));
    }
    return headers;
  }

  private WireRequest request(Hop hop, List<HeaderField> headers, Sink sink, TimeBudget budget) {
    return new WireRequest(
        () -> secrets.redactor().redact(hop.method() + " " + withoutQuery(hop)),
        hop.method(),
        hop.url(),
        headers,
        hop.body(),
        sink.file(),
        sink.events(),
        hop.reach(),
        hop.auth().certificate(),
        budget);
  }

  private static String withoutQuery(Hop hop) {
    return hop.url().newBuilder().query(null).build().toString();
  }

  private String name(Hop hop) {
    return CallName.of(hop.method(), secrets.redactor().redact(hop.url().encodedPath()));
  }

  private static Optional<ReplyContent> content(WireReply reply, Optional<String> contentType) {
    return reply.body().isWhole() && reply.body().size() > 0 && reply.failure().isEmpty()
        ? Optional.of(ReplyContent.read(reply.body().bytes(), contentType))
        : Optional.empty();
  }

  private static List<String> warnings(WireReply reply, Optional<ReplyContent> content) {
    List<String> warnings = new ArrayList<>(reply.warnings());
    content.ifPresent(c -> warnings.addAll(c.warnings()));
    return warnings.stream().distinct().toList(); // a recorded reply brings those of its content
  }

  private static void requireAnswer(WireReply reply) throws InterruptedException {
    if (reply.cancelled()) {
      Thread.interrupted(); // The exception stands for the flag from here on.
      throw new InterruptedException("The call was cancelled");
    }
    Optional<DispatchException> failure = reply.failure();
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private HttpResponse response(Hop hop, Sink sink, Attempt attempt, CallListener listener) {
    Object body =
        sink.file()
            .flatMap(Download::body)
            .or(() -> sink.ended(attempt.reply()))
            .orElseGet(() ->
                ResponseBody.value(
                    attempt.reply(), attempt.content(), () -> listener.bodyFile(attempt.record())));
    WireReply reply = sink.file().map(file -> file.answer(attempt.reply())).orElse(attempt.reply());
    return new HttpResponse(
        reply.status(),
        reply.headersByName(),
        body,
        secrets.redactor().redact(hop.url().toString()));
  }

  @Override
  public void close() {
    wire.close();
  }

  /** One request and what came of it, good or bad. */
  private record Attempt(WireReply reply, Optional<ReplyContent> content, CallRecord record) {}

  /** What came of one request, as the wire has it and as the caller gets it. */
  private record Answer(WireReply reply, HttpResponse response) {}
}
