package dev.dispatch.bench.load;

/** What a JVM takes to start and end. */
public final class EmptyMain {

  private EmptyMain() {}

  /** Does nothing. */
  public static void main(String[] words) {
    // the process is what is measured
  }
}
