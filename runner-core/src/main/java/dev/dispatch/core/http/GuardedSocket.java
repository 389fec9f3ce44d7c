package dev.dispatch.core.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A socket that connects to allowed addresses alone, and knows how much came in. */
final class GuardedSocket extends Socket {

  private final Optional<Reach> reach;
  private final AtomicLong received = new AtomicLong();
  private volatile boolean ended;

  /** Creates a socket; one without a reach is the way to a proxy, which may be anywhere. */
  GuardedSocket(Optional<Reach> reach) {
    this.reach = reach;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    Optional<String> refusal =
        reach.flatMap(r -> AddressPolicy.refusal(((InetSocketAddress) endpoint).getAddress(), r));
    if (refusal.isPresent()) {
      throw new AddressDenied(refusal.get());
    }
    super.connect(endpoint, timeout);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Observed(super.getInputStream());
  }

  /** Returns how many bytes came in so far. */
  long received() {
    return received.get();
  }

  /** Returns whether the other side ended the stream. */
  boolean ended() {
    return ended;
  }

  private void came(int count) {
    if (count < 0) {
      ended = true;
    } else {
      received.addAndGet(count);
    }
  }

  private final class Observed extends FilterInputStream {

    Observed(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      came(value < 0 ? -1 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      came(count);
      return count;
    }
  }
}
