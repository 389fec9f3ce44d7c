package dev.dispatch.cli.serve;

import dev.dispatch.core.run.Cancellation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** One question over the socket, and its answer. */
final class Conversation {

  private final SocketChannel peer;
  private final CommandRunner runner;
  private final WarmPolicy policy;

  Conversation(SocketChannel peer, CommandRunner runner, WarmPolicy policy) {
    this.peer = peer;
    this.runner = runner;
    this.policy = policy;
  }

  /** Answers; returns whether a command line was run. */
  boolean hold() throws IOException {
    Optional<Request> request =
        PrivateSocket.isOwn(peer) ? new RequestReader(peer).read() : Optional.empty();
    Optional<CommandLine> line = request.map(CommandLine::of).filter(policy::allows);
    if (line.isEmpty()) {
      Reply.refused().write(peer);
      return false;
    }
    Cancellation cancellation = new Cancellation();
    if (request.get().toEnd()) {
      Reply.begun().write(peer);
    } else {
      watch(Thread.currentThread(), cancellation);
    }
    run(line.get(), cancellation).write(peer);
    return true;
  }

  private Reply run(CommandLine line, Cancellation cancellation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = runner.run(line, out, err, cancellation);
    return Reply.ended(exitCode, out.toByteArray(), err.toByteArray());
  }

  // A launcher that is interrupted hangs up: what it asked for is then cancelled in order.
  private void watch(Thread command, Cancellation cancellation) {
    Thread.ofVirtual()
        .start(() -> {
          if (hungUp() && !cancellation.cancel()) {
            command.interrupt();
          }
        });
  }

  private boolean hungUp() {
    try {
      return peer.read(ByteBuffer.allocate(1)) < 0;
    } catch (IOException closedByUs) {
      return false;
    }
  }
}
