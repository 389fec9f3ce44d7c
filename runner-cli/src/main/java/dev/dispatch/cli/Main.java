package dev.dispatch.cli;

import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The process: real streams, clock and environment around {@link Cli}. */
public final class Main {

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] argv) {
    EarlyClasses.prepare();
    run(ProcessHost.out(), ProcessHost.err(), List.of(argv)).now();
  }

  /** Runs one command line and returns how it ended; takes the process's streams over. */
  static ProcessEnd run(PrintStream out, PrintStream err, List<String> argv) {
    SecretRegistry secrets = new SecretRegistry();
    // G-E6, G-F1: what a module prints does not stand beside the answer, and is redacted.
    PrintStream prints =
        new PrintStream(secrets.redactor().wrap(err), true, StandardCharsets.UTF_8);
    System.setOut(prints);
    System.setErr(prints);
    Cancellation cancellation = new Cancellation();
    Interruption interruption = Interruption.install(Thread.currentThread(), cancellation);
    int exitCode = Cli.run(ProcessHost.of(out, err, cancellation), secrets, argv);
    prints.close();
    return new ProcessEnd(exitCode, interruption.commandEnded(exitCode));
  }
}
