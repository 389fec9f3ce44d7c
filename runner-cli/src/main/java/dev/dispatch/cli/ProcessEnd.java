package dev.dispatch.cli;

/**
 * How a process that ran its command ends.
 *
 * @param exitCode the command's
 * @param signalled whether a signal has begun to end the process, which then sets the exit code
 */
record ProcessEnd(int exitCode, boolean signalled) {

  /**
   * Ends the process.
   *
   * <p>At once, since the orderly end of a JVM sets its logging up first, which takes milliseconds;
   * in order where a signal has begun it, and where the caller gave options to the JVM, which may
   * have something to write at its end.
   */
  void now() {
    if (!signalled && !hasJvmOptions()) {
      Runtime.getRuntime().halt(exitCode);
    }
    System.exit(exitCode);
  }

  private static boolean hasJvmOptions() {
    return System.getenv("DISPATCH_JAVA_OPTS") != null
        || System.getenv("JDK_JAVA_OPTIONS") != null
        || System.getenv("JAVA_TOOL_OPTIONS") != null;
  }
}
