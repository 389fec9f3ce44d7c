package dev.dispatch.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jdk.net.ExtendedSocketOptions;

/** A socket that connects to allowed addresses alone, and knows how much came in. */
final class GuardedSocket extends Socket {

  private final Optional<Reach> reach;
  private final SocketInterruption interruption = new SocketInterruption(this);
  private final AtomicLong received = new AtomicLong();
  private volatile boolean ended;
  private volatile Optional<Long> releasedAt = Optional.empty();

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
    setTcpNoDelay(true); // A body's last piece does not wait until the one before is acknowledged.
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Observed(super.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return new Interruptible(super.getOutputStream());
  }

  /**
   * Acknowledges at once what comes in, as long as nothing else is said.
   *
   * <p>A server that writes header and body apart, and waits with the body until the header is
   * acknowledged, costs 40 ms a call otherwise; the JDK's own server is one of them.
   */
  private void acknowledgeAtOnce() throws IOException {
    if (QuickAcknowledgement.SUPPORTED) {
      setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  /** Notes that nobody uses it any more. */
  void released() {
    releasedAt = Optional.of(System.nanoTime());
  }

  /** Returns since when nobody used it, on the system's clock of nanoseconds. */
  Optional<Long> releasedAt() {
    return releasedAt;
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

  private final class Observed extends InputStream {

    private final InputStream stream;

    Observed(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      acknowledgeAtOnce();
      int count = interruption.read(stream, bytes, offset, length);
      came(count);
      return count;
    }

    @Override
    public int available() throws IOException {
      return stream.available();
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  private final class Interruptible extends OutputStream {

    private final OutputStream stream;

    Interruptible(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      interruption.write(stream, bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /** Linux has it; asked once. */
  private static final class QuickAcknowledgement {

    static final boolean SUPPORTED = supported();

    private QuickAcknowledgement() {}

    private static boolean supported() {
      try (Socket socket = new Socket()) {
        return socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
      } catch (IOException closing) {
        return false;
      }
    }
  }
}
