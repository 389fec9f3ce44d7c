package dev.dispatch.core.http;

import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Opens sockets that check the address at the moment they connect.
 *
 * <p>G-B5, M10: this is the one place that every connection passes, whatever the URL looked like;
 * OkHttp does not ask its {@code Dns} for hosts that are addresses.
 */
final class GuardedSocketFactory extends SocketFactory {

  private final Reach reach;
  private final boolean proxied;

  /** Creates one; behind a proxy the only address ever connected to is the proxy's. */
  GuardedSocketFactory(Reach reach, boolean proxied) {
    this.reach = reach;
    this.proxied = proxied;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(proxied ? Optional.empty() : Optional.of(reach));
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException();
  }
}
