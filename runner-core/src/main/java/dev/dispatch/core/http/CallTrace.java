package dev.dispatch.core.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What happened to one request so far; told by OkHttp, from several threads.
 *
 * <p>G-B9 hangs on it: whether anything of the request can have left is known here, not read out of
 * a message.
 */
final class CallTrace extends EventListener {

  private final IdleConnections idle;
  private final int maxHeaderBytes;
  private final LongSupplier nanos;
  private final long startNanos;

  private volatile long dnsStart;
  private volatile long dnsNanos;
  private volatile long connectStart;
  private volatile long connectNanos;
  private volatile long tlsStart;
  private volatile long tlsNanos;
  private volatile long sendStart;
  private volatile long sentAt;
  private volatile long answeredAt;
  private volatile long endedAt;
  private volatile Phase phase = Phase.CONNECT;
  private volatile boolean fresh;
  private volatile Optional<GuardedSocket> socket = Optional.empty();
  private volatile long receivedBefore;
  private volatile Optional<Request> sent = Optional.empty();
  private volatile Optional<Response> answer = Optional.empty();
  private volatile Optional<String> protocol = Optional.empty();
  private volatile Optional<InetSocketAddress> remoteAddress = Optional.empty();

  CallTrace(IdleConnections idle, int maxHeaderBytes, LongSupplier nanos) {
    this.idle = idle;
    this.maxHeaderBytes = maxHeaderBytes;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  /** How far a request came. */
  enum Phase {
    /** Nothing of it has left. */
    CONNECT,
    /** The secure connection is being made; nothing of it has left. */
    TLS,
    /** It leaves, or has left. */
    SENT,
    /** The answer has begun. */
    ANSWERED
  }

  @Override
  public void dnsStart(Call call, String host) {
    dnsStart = nanos.getAsLong();
  }

  @Override
  public void dnsEnd(Call call, String host, List<InetAddress> addresses) {
    dnsNanos = nanos.getAsLong() - dnsStart;
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    connectStart = nanos.getAsLong();
    fresh = true;
    remoteAddress = Optional.of(address);
  }

  @Override
  public void secureConnectStart(Call call) {
    tlsStart = nanos.getAsLong();
    phase = Phase.TLS;
  }

  @Override
  public void secureConnectEnd(Call call, Handshake handshake) {
    tlsNanos = nanos.getAsLong() - tlsStart;
  }

  @Override
  public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, Protocol negotiated) {
    connectNanos = nanos.getAsLong() - connectStart;
  }

  @Override
  public void connectFailed(
      Call call, InetSocketAddress address, Proxy proxy, Protocol negotiated, IOException cause) {
    connectNanos = nanos.getAsLong() - connectStart;
  }

  @Override
  public void connectionReleased(Call call, Connection connection) {
    idle.released(connection);
  }

  /** Notes what is sent over which connection. */
  void sending(Request request, Connection connection) {
    sent = Optional.of(request);
    protocol = Optional.of(connection.protocol().toString());
    remoteAddress = Optional.of(connection.route().socketAddress());
    if (connection.socket() instanceof GuardedSocket plain) {
      socket = Optional.of(plain);
      receivedBefore = plain.received();
    }
  }

  @Override
  public void requestHeadersStart(Call call) {
    sendStart = nanos.getAsLong();
    phase = Phase.SENT;
  }

  @Override
  public void requestHeadersEnd(Call call, Request request) {
    sentAt = nanos.getAsLong();
  }

  @Override
  public void requestBodyEnd(Call call, long byteCount) {
    sentAt = nanos.getAsLong();
  }

  @Override
  public void responseHeadersStart(Call call) {
    answeredAt = nanos.getAsLong();
    phase = Phase.ANSWERED;
  }

  /** Notes the answer, its body unread. */
  void answered(Response response) {
    phase = Phase.ANSWERED;
    answer = Optional.of(response);
  }

  void ended() {
    endedAt = nanos.getAsLong();
  }

  int maxHeaderBytes() {
    return maxHeaderBytes;
  }

  Phase phase() {
    return phase;
  }

  /** Returns whether the request went over a connection that had served another one before. */
  boolean reusedConnection() {
    return sent.isPresent() && !fresh;
  }

  /** Returns whether the other side ended the stream, as far as that can be seen. */
  boolean streamEnded() {
    return socket.filter(GuardedSocket::ended).isPresent();
  }

  /** Returns how many bytes the answer has so far, as far as that can be seen. */
  long received() {
    return socket.map(GuardedSocket::received).orElse(receivedBefore) - receivedBefore;
  }

  Optional<Headers> sentHeaders() {
    return sent.map(Request::headers);
  }

  Optional<Response> answer() {
    return answer;
  }

  Optional<String> protocol() {
    return protocol;
  }

  Optional<InetSocketAddress> remoteAddress() {
    return remoteAddress;
  }

  CallTiming timing() {
    long end = endedAt == 0 ? nanos.getAsLong() : endedAt;
    return new CallTiming(
        dnsNanos,
        connectNanos,
        tlsNanos,
        between(sendStart, sentAt),
        between(sentAt, answeredAt),
        between(answeredAt, end),
        end - startNanos);
  }

  private static long between(long from, long to) {
    return from == 0 || to == 0 ? 0 : to - from;
  }
}
