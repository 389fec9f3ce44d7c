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
    PrintStream err = ProcessHost.err();
    SecretRegistry secrets = new SecretRegistry();
    // G-E6, G-F1: what a module prints does not stand beside the answer, and is redacted.
    PrintStream prints =
        new PrintStream(secrets.redactor().wrap(err), true, StandardCharsets.UTF_8);
    System.setOut(prints);
    System.setErr(prints);
    Cancellation cancellation = new Cancellation();
    Interruption interruption = Interruption.install(Thread.currentThread(), cancellation);
    Host host = ProcessHost.of(ProcessHost.out(), err, cancellation);
    int exitCode = Cli.run(host, secrets, List.of(argv));
    prints.close();
    interruption.commandEnded();
    System.exit(exitCode);
  }
}
