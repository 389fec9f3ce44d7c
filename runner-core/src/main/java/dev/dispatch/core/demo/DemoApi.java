package dev.dispatch.core.demo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The demo API, listening on loopback from {@link #start} until {@link #close}. */
public final class DemoApi implements AutoCloseable {

  /** The account that {@code /login} knows. */
  public static final String USERNAME = "demo";

  /** Its password; not a secret, since the API holds nothing. */
  public static final String PASSWORD = "demo-password";

  /** The client that {@code /oauth/token} knows. */
  public static final String CLIENT_ID = "demo-client";

  /** Its secret. */
  public static final String CLIENT_SECRET = "demo-client-secret";

  /** The token and API key of {@code /protected}. */
  public static final String TOKEN = "demo-token-4711";

  /** The key that {@code /protected/aws} wants requests signed with. */
  public static final String ACCESS_KEY_ID = "AKIDDEMO";

  /** Its secret. */
  public static final String SECRET_ACCESS_KEY = "demo-secret-access-key";

  private static final int BACKLOG = 256;

  private final HttpServer server;
  private final ExecutorService requests;

  private DemoApi(HttpServer server, ExecutorService requests) {
    this.server = server;
    this.requests = requests;
  }

  /** Starts the API on a free port. */
  public static DemoApi start() throws IOException {
    return start(0);
  }

  /**
   * Starts the API.
   *
   * @param port the port; 0 for a free one
   * @throws IOException when the port is taken
   */
  public static DemoApi start(int port) throws IOException {
    sendRepliesAtOnce();
    HttpServer server = HttpServer.create(loopback(port), BACKLOG);
    ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(requests);
    server.createContext("/", new DemoHandler(routes()));
    startAsDaemon(server);
    return new DemoApi(server, requests);
  }

  /** Returns the address to call, without a trailing slash. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Stops listening and drops open connections. */
  @Override
  public void close() {
    server.stop(0);
    requests.shutdownNow();
  }

  private static InetSocketAddress loopback(int port) throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
  }

  private static List<Route> routes() {
    return List.of(
        new SessionRoute(),
        new JobRoute(),
        new EchoRoute(),
        new FlakyRoute(),
        new SlowRoute(),
        new TokenRoute(),
        new ProtectedRoute(),
        new EventRoute(),
        new FeedRoute(),
        new GraphqlRoute(),
        new FileRoute(),
        new ResourceRoute());
  }

  /** The JDK's server waits 40 ms between the head and the body of a reply unless told not to. */
  private static void sendRepliesAtOnce() {
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  /** The server's own thread is a daemon only when a daemon starts it. */
  private static void startAsDaemon(HttpServer server) {
    Thread starter = Thread.ofPlatform().daemon().name("demo-api-start").start(server::start);
    boolean interrupted = false;
    while (starter.isAlive()) {
      try {
        starter.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
