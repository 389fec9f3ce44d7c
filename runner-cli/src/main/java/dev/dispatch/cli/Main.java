package dev.dispatch.cli;

import dev.dispatch.cli.text.Terminal;
import dev.dispatch.core.workspace.Environment;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The process: real streams, clock and environment around {@link Cli}. */
public final class Main {

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] argv) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    // G-E6, G-F1: whatever a module prints must not stand beside the answer.
    System.setOut(err);
    System.setErr(err);
    Interruption interruption = Interruption.install(Thread.currentThread());
    int exitCode = Cli.run(host(out, err), List.of(argv));
    interruption.commandEnded();
    System.exit(exitCode);
  }

  static Host host(PrintStream out, PrintStream err) {
    return new Host(
        Environment.ofProcess(),
        System.in,
        out,
        err,
        Path.of("").toAbsolutePath(),
        InstantSource.system(),
        new SplittableRandom(),
        Optional.ofNullable(System.getProperty("dispatch.application")).map(Path::of),
        terminal());
  }

  /** The launcher looks whether a person watches; a JVM alone cannot tell cheaply. */
  private static Terminal terminal() {
    int columns = Integer.getInteger("dispatch.columns", 0);
    return columns > 0 ? new Terminal(true, columns) : Terminal.PIPE;
  }

  static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }
}
