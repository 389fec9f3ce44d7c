package dev.dispatch.cli.serve;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Sends what modules print to the command that they work for: by the thread that prints, which
 * inherits it from the one that started it.
 */
public final class RoutedPrints extends OutputStream {

  private static final InheritableThreadLocal<PrintStream> TARGET = new InheritableThreadLocal<>();

  private final PrintStream otherwise;

  private RoutedPrints(PrintStream otherwise) {
    this.otherwise = otherwise;
  }

  /**
   * Takes {@code System.out} and {@code System.err} over; what follows nobody goes where it went.
   */
  public static void install() {
    PrintStream routed =
        new PrintStream(new RoutedPrints(System.err), true, StandardCharsets.UTF_8);
    System.setOut(routed);
    System.setErr(routed);
  }

  /** Sends what this thread and its children print from now on to a stream. */
  public static void follow(PrintStream target) {
    TARGET.set(target);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    PrintStream target = TARGET.get();
    (target == null ? otherwise : target).write(bytes, offset, length);
  }
}
