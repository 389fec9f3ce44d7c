package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/** Sends requests with OkHttp, one at a time a thread. */
final class OkHttpWire implements Wire {

  /** How many connections that died while idle a call may meet, before it gives up. */
  private static final int MAX_RESENDS = 5;

  private final HttpLimits limits;
  private final TlsFiles tls;
  private final NameResolver resolver;
  private final LongSupplier nanos;
  private final Optional<ProxySettings> proxy;
  private final Map<Reach, OkHttpClient> plain = new EnumMap<>(Reach.class);
  private final Map<Reach, OkHttpClient> secure = new EnumMap<>(Reach.class);
  private final Map<List<Object>, OkHttpClient> personal = new HashMap<>();
  private final Set<Exchange> running = ConcurrentHashMap.newKeySet();

  OkHttpWire(
      HttpLimits limits,
      TlsFiles tls,
      Optional<ProxySettings> proxy,
      NameResolver resolver,
      LongSupplier nanos) {
    this.limits = limits;
    this.tls = tls;
    this.proxy = proxy;
    this.resolver = resolver;
    this.nanos = nanos;
  }

  /**
   * Sends a request and reads the whole answer.
   *
   * <p>A connection that turns out to be dead is replaced, where nothing left or nothing can happen
   * twice (G-B9).
   */
  @Override
  public WireReply send(WireRequest request, CallContext context) {
    for (int resends = 0; ; resends++) {
      Exchange exchange =
          new Exchange(listening(client(request), request), withProxyUser(request), limits, nanos);
      WireReply reply = run(exchange);
      if (resends == MAX_RESENDS || !exchange.diedOfOldAge()) {
        return reply;
      }
    }
  }

  /** A stream may be silent for as long as it is listened to. */
  private OkHttpClient listening(OkHttpClient client, WireRequest request) {
    return request
        .events()
        .map(EventTap::limit)
        .filter(limit -> limit.compareTo(limits.readTimeout()) > 0)
        .map(limit -> client.newBuilder().readTimeout(limit).build())
        .orElse(client);
  }

  /** For https the proxy is told when the tunnel is asked for, and nobody else hears it. */
  private WireRequest withProxyUser(WireRequest request) {
    Optional<String> user = proxy.flatMap(ProxySettings::authorization);
    return user.isEmpty() || request.url().isHttps()
        ? request
        : request.withHeader(new HeaderField("proxy-authorization", user.get()));
  }

  private synchronized OkHttpClient client(WireRequest request) {
    GuardedDns dns =
        new GuardedDns(
            resolver, request.reach(), proxy.map(ProxySettings::host), limits.connectTimeout());
    boolean https = request.url().isHttps();
    Optional<HttpAuth.ClientCertificate> certificate = request.certificate().filter(own -> https);
    if (certificate.isPresent()) {
      return personal.computeIfAbsent(
          List.of(request.reach(), certificate.get()),
          key -> OkHttpClients.client(true, limits, dns, proxy, tls, certificate));
    }
    return (https ? secure : plain)
        .computeIfAbsent(
            request.reach(),
            reach -> OkHttpClients.client(https, limits, dns, proxy, tls, Optional.empty()));
  }

  private WireReply run(Exchange exchange) {
    running.add(exchange);
    try {
      return exchange.run();
    } finally {
      running.remove(exchange);
    }
  }

  @Override
  public void close() {
    running.forEach(Exchange::cancel);
  }
}
