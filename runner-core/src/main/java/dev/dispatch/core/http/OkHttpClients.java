package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpAuth;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.connection.ConnectionListener;

/**
 * OkHttp, set up once a process: the connections of all runs, and nothing decided by OkHttp.
 *
 * <p>The clients for http and https are apart because setting up TLS costs 40 ms.
 */
final class OkHttpClients {

  private static final int MAX_IDLE_CONNECTIONS = 128;
  private static final IdleConnections IDLE = new IdleConnections();
  private static final OkHttpClient BASE = base();
  private static final int MOST_KEPT = 64;

  /** Runs with the same limits share their client, which is dearer to make than to keep. */
  private static final Map<List<Object>, OkHttpClient> KEPT = new ConcurrentHashMap<>();

  private OkHttpClients() {}

  private static OkHttpClient base() {
    EventListener.Factory traces = call -> call.request().tag(CallTrace.class);
    return new OkHttpClient.Builder()
        .connectionPool(connections())
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

  private static ConnectionPool connections() {
    TaskRunner.Backend threads = new TaskRunner.RealBackend(OkHttpClients::closer);
    return new ConnectionPool(
        MAX_IDLE_CONNECTIONS,
        60,
        TimeUnit.SECONDS,
        new TaskRunner(new RarelyWoken(threads), Logger.getLogger(TaskRunner.class.getName())),
        ConnectionListener.Companion.getNONE());
  }

  private static Thread closer(Runnable work) {
    return Thread.ofPlatform().daemon().name("http-closer").unstarted(work);
  }

  /** Returns the connections that lie idle. */
  static IdleConnections idle() {
    return IDLE;
  }

  /** Returns a client for a run's URLs of one scheme. */
  static OkHttpClient client(
      boolean secure,
      HttpLimits limits,
      GuardedDns dns,
      Optional<ProxySettings> proxy,
      TlsFiles files,
      Optional<HttpAuth.ClientCertificate> certificate) {
    if (proxy.isPresent() || (secure && !(files.equals(TlsFiles.NONE) && certificate.isEmpty()))) {
      return create(secure, limits, dns, proxy, files, certificate);
    }
    List<Object> key = List.of(secure, dns, limits.readTimeout());
    OkHttpClient known = KEPT.get(key);
    return known != null
        ? known
        : keep(key, create(secure, limits, dns, proxy, files, certificate));
  }

  private static OkHttpClient keep(List<Object> key, OkHttpClient client) {
    if (KEPT.size() >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.put(key, client);
    return client;
  }

  private static OkHttpClient create(
      boolean secure,
      HttpLimits limits,
      GuardedDns dns,
      Optional<ProxySettings> proxy,
      TlsFiles files,
      Optional<HttpAuth.ClientCertificate> certificate) {
    OkHttpClient base = secure ? TlsClients.of(BASE, files, certificate) : BASE;
    OkHttpClient.Builder client = base.newBuilder();
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
