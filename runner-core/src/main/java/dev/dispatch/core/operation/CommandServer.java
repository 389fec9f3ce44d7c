package dev.dispatch.core.operation;

import java.nio.file.Path;
import java.time.Duration;

/** Answers whole command lines inside this process; whoever projects the operations provides it. */
public interface CommandServer {

  /** Answers none: for a place that starts no server. */
  CommandServer NONE =
      (socket, idle, listening) -> {
        throw new OperationFailure(
            OperationError.SERVE_UNAVAILABLE,
            "Command lines cannot be served from here.",
            "Start the server from a shell: dispatch serve --socket.");
      };

  /**
   * Listens on a Unix socket until nobody has asked for a while.
   *
   * @param socket where; its folder exists and is the user's own
   * @param idle how long to wait for the next command line
   * @param listening is run once the socket can be asked
   * @return how many command lines were answered
   * @throws InterruptedException when the server was told to end
   */
  long serve(Path socket, Duration idle, Runnable listening) throws InterruptedException;
}
