package dev.dispatch.cli.process;

import dev.dispatch.cli.Main;
import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Runs the command line in a process in which every socket that is opened ends the process. */
public final class WithoutSockets extends SelectorProvider {

  /** With what the process ends when something opens a socket. */
  static final int OPENED = 77;

  /** Made by the runtime, by its name. */
  public WithoutSockets() {}

  @SuppressWarnings("deprecation") // the one place where the runtime asks before it makes a socket
  public static void main(String[] args) throws IOException {
    Socket.setSocketImplFactory(() -> {
      throw denied();
    });
    Main.main(args);
  }

  private static IllegalStateException denied() {
    System.err.println("a socket was opened");
    Runtime.getRuntime().halt(OPENED);
    return new IllegalStateException("not reached");
  }

  @Override
  public SocketChannel openSocketChannel() {
    throw denied();
  }

  @Override
  public ServerSocketChannel openServerSocketChannel() {
    throw denied();
  }

  @Override
  public DatagramChannel openDatagramChannel() {
    throw denied();
  }

  @Override
  public DatagramChannel openDatagramChannel(ProtocolFamily family) {
    throw denied();
  }

  @Override
  public Pipe openPipe() {
    throw denied();
  }

  @Override
  public AbstractSelector openSelector() {
    throw denied();
  }
}
