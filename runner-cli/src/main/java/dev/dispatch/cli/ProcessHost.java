package dev.dispatch.cli;

import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.workspace.Environment;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** What surrounds an invocation that has a process to itself. */
final class ProcessHost {

  private static final int BUFFER = 8192;

  private ProcessHost() {}

  /** Returns a host on the process's environment, clock and standard input. */
  static Host of(PrintStream out, PrintStream err, Cancellation cancellation) {
    return new Host(
        Environment.ofProcess(),
        System.in,
        out,
        err,
        Path.of("").toAbsolutePath(),
        InstantSource.system(),
        SystemEntropy.random(),
        Optional.ofNullable(System.getProperty("dispatch.application")).map(Path::of),
        cancellation,
        terminal(),
        new ConsolePrompt(),
        new ProcessServer());
  }

  /** Returns standard output, which is flushed when all is said. */
  static PrintStream out() {
    return stream(FileDescriptor.out, false);
  }

  /** Returns standard error, which is flushed line by line. */
  static PrintStream err() {
    return stream(FileDescriptor.err, true);
  }

  /** The launcher looks whether a person watches; a JVM alone cannot tell cheaply. */
  private static Terminal terminal() {
    int columns = Integer.getInteger("dispatch.columns", 0);
    boolean errors = Boolean.getBoolean("dispatch.watched");
    return columns > 0
        ? new Terminal(true, columns, errors)
        : new Terminal(false, Terminal.PIPE.width(), errors);
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flushing) {
    FileOutputStream raw = new FileOutputStream(descriptor);
    return new PrintStream(new BufferedOutputStream(raw, BUFFER), flushing, StandardCharsets.UTF_8);
  }
}
