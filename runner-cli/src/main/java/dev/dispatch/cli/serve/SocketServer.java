package dev.dispatch.cli.serve;

import dev.dispatch.core.operation.CommandServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;

/** Accepts command lines on a Unix socket, each on a thread of its own, until nobody asks. */
public final class SocketServer implements CommandServer {

  /** How long those are still refused who came while the server ended. */
  private static final Duration FAREWELL = Duration.ofMillis(50);

  private final CommandRunner runner;
  private final WarmPolicy policy;
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong lastAt = new AtomicLong();
  private final Phaser running = new Phaser(1);

  /**
   * Creates a server.
   *
   * @param version the version of this build; a launcher of another one is refused
   * @param application the folder of this build, likewise
   */
  public SocketServer(CommandRunner runner, String version, Path application) {
    this.runner = runner;
    this.policy = new WarmPolicy(version, application);
  }

  @Override
  public long serve(Path socket, Duration idle, Runnable listening) throws InterruptedException {
    try (ServerSocketChannel server = PrivateSocket.bind(socket);
        Selector selector = Selector.open()) {
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT);
      listening.run();
      acceptWhileAsked(server, selector, idle);
      Files.deleteIfExists(socket);
      refuseTheRest(server, selector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      PrivateSocket.remove(socket);
    }
    running.arriveAndAwaitAdvance();
    return answered.get();
  }

  private void acceptWhileAsked(ServerSocketChannel server, Selector selector, Duration idle)
      throws IOException, InterruptedException {
    lastAt.set(System.nanoTime());
    long left = idle.toNanos();
    while (left > 0) {
      selector.select(Math.max(1, left / 1_000_000));
      if (Thread.interrupted()) {
        throw new InterruptedException("the server was told to end");
      }
      selector.selectedKeys().clear();
      for (SocketChannel peer = server.accept(); peer != null; peer = server.accept()) {
        start(peer);
      }
      left = busy() ? idle.toNanos() : idle.toNanos() - (System.nanoTime() - lastAt.get());
    }
  }

  private boolean busy() {
    return running.getRegisteredParties() > 1;
  }

  // A command may use a module that blocks a carrier; a platform thread costs little here.
  private void start(SocketChannel peer) {
    running.register();
    Thread.ofPlatform().daemon().name("command-", answered.get()).start(() -> answer(peer));
  }

  private void answer(SocketChannel peer) {
    try (peer) {
      if (new Conversation(peer, runner, policy).hold()) {
        answered.incrementAndGet();
      }
    } catch (IOException gone) {
      return; // whoever asked has left
    } finally {
      lastAt.set(System.nanoTime());
      running.arriveAndDeregister();
    }
  }

  // The socket's name is gone, so nobody new comes; who came before starts a process instead.
  private static void refuseTheRest(ServerSocketChannel server, Selector selector)
      throws IOException {
    selector.select(FAREWELL.toMillis());
    for (SocketChannel peer = server.accept(); peer != null; peer = server.accept()) {
      refuse(peer);
    }
  }

  private static void refuse(SocketChannel peer) throws IOException {
    try (peer) {
      Reply.refused().write(peer);
    }
  }
}
