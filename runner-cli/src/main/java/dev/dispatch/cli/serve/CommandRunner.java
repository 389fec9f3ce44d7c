package dev.dispatch.cli.serve;

import dev.dispatch.core.run.Cancellation;
import java.io.OutputStream;

/** Runs one command line as a process of its own would. */
@FunctionalInterface
public interface CommandRunner {

  /**
   * Runs a command line.
   *
   * @param line what was asked, and from where
   * @param out takes what goes to standard output
   * @param err takes what goes to standard error
   * @param cancellation stops it
   * @return the exit code
   */
  int run(CommandLine line, OutputStream out, OutputStream err, Cancellation cancellation);
}
