package dev.dispatch.core.http;

import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;

/**
 * OkHttp, set up once a process: the connections of all runs, and nothing decided by OkHttp.
 *
 * <p>The clients for http and https are apart because setting up TLS costs 40 ms.
 */
final class OkHttpClients {

  private static final int MAX_IDLE_CONNECTIONS = 128;
  private static final IdleConnections IDLE = new IdleConnections();
  private static final OkHttpClient BASE = base();

  private OkHttpClients() {}

  private static OkHttpClient base() {
    EventListener.Factory traces = call -> call.request().tag(CallTrace.class);
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(MAX_IDLE_CONNECTIONS, 60, TimeUnit.SECONDS))
        .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .cookieJar(CookieJar.NO_COOKIES)
        .proxy(Proxy.NO_PROXY)
        .eventListenerFactory(traces)
        .addNetworkInterceptor(new NetworkTap(IDLE))
        .build();
  }

  /** Returns the connections that lie idle. */
  static IdleConnections idle() {
    return IDLE;
  }

  /** Returns a client for http URLs. */
  static OkHttpClient plain(HttpLimits limits, GuardedDns dns, Optional<ProxySettings> proxy) {
    return limited(BASE.newBuilder(), limits, dns, proxy);
  }

  /** Returns a client for https URLs. */
  static OkHttpClient secure(
      HttpLimits limits, GuardedDns dns, Optional<ProxySettings> proxy, TlsFiles files) {
    return limited(TlsClients.of(BASE, files).newBuilder(), limits, dns, proxy);
  }

  private static OkHttpClient limited(
      OkHttpClient.Builder client,
      HttpLimits limits,
      GuardedDns dns,
      Optional<ProxySettings> proxy) {
    proxy.ifPresent(settings -> settings.applyTo(client));
    return client
        .dns(dns)
        .socketFactory(new GuardedSocketFactory(dns.reach(), proxy.isPresent()))
        .connectTimeout(limits.connectTimeout())
        .readTimeout(limits.readTimeout())
        .writeTimeout(limits.readTimeout())
        .build();
  }
}
