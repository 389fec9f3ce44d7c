package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.job.DurationLiteral;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a warm process that answers command lines over a Unix socket: with {@code DISPATCH_WARM=1}
 * the launcher asks it before it starts a JVM of its own.
 */
public final class ServeCommands implements Operation<ServeCommands.Input, ServeCommands.Output> {

  /** What the address of a Unix socket may measure, in bytes; the shortest limit of any system. */
  private static final int MAX_ADDRESS = 103;

  /** Where, and for how long. */
  public record Input(
      @Description("Listen on a Unix socket that only this user may open.") @Default("false")
          boolean socket,
      @Option(label = "file")
          @Description(
              "The socket; by default serve.sock in the home. The launcher looks at"
                  + " DISPATCH_SOCKET.")
          Optional<String> path,
      @Option(label = "duration")
          @Description("End after so long without a command: 30s, 15m, 8h.")
          @Default("\"15m\"")
          String idle) {}

  /** What was served. */
  public record Output(
      @Description("The socket.") String socket,
      @Description("How many command lines were answered.") long answered) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "serve",
            "Answer command lines from a warm process, for DISPATCH_WARM=1",
            Input.class,
            Output.class,
            OperationEffect.NETWORK)
        .failingWith(
            OperationError.SERVE_SOCKET_INVALID,
            OperationError.SERVE_SOCKET_TAKEN,
            OperationError.SERVE_UNAVAILABLE)
        .examples("dispatch serve --socket", "dispatch serve --socket --idle 8h");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    Duration idle = idle(input);
    Path socket = socket(context, input);
    AtomicFiles.onDisk().createDirectories(socket.getParent());
    Path lock = socket.resolveSibling(socket.getFileName() + ".lock");
    LockFile held = LockFile.tryAcquire(lock).orElseThrow(() -> taken(socket));
    try {
      long answered =
          context.server().serve(socket, idle, () -> context.progress().line(told(socket)));
      return Outcome.of(
          new Output(socket.toString(), answered),
          NextCommand.network("serve again", "serve", "--socket"));
    } finally {
      held.close();
    }
  }

  private static Duration idle(Input input) {
    if (!input.socket()) {
      throw invalid("'serve' needs --socket: there is no other way to be asked.", "--socket");
    }
    return DurationLiteral.parse(input.idle())
        .filter(Duration::isPositive)
        .orElseThrow(
            () -> invalid("'" + input.idle() + "' is no duration to wait for.", "--idle 15m"));
  }

  private static Path socket(OperationContext context, Input input) {
    Path socket =
        input
            .path()
            .map(name -> OutputFile.of(context, name))
            .orElseGet(() -> context.workspace().home().resolve("serve.sock"));
    int length = socket.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > MAX_ADDRESS) {
      throw invalid(
          "The path of the socket has " + length + " bytes; a system takes " + MAX_ADDRESS + ".",
          "--path with a shorter one, and name it in DISPATCH_SOCKET");
    }
    return socket;
  }

  private static String told(Path socket) {
    return "Listening on " + socket + "; set DISPATCH_WARM=1 to use it, Ctrl-C ends it.";
  }

  private static OperationFailure invalid(String message, String hint) {
    return new OperationFailure(
        OperationError.SERVE_SOCKET_INVALID,
        message,
        "Write " + hint + ".",
        NextCommand.read("see the options", "help", "serve"));
  }

  private static OperationFailure taken(Path socket) {
    return new OperationFailure(
        OperationError.SERVE_SOCKET_TAKEN,
        "Another process serves '" + socket + "' already.",
        "Use it with DISPATCH_WARM=1, or give another --path.");
  }
}
