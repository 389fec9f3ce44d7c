package dev.dispatch.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the calls of runs, on as many threads as runs go on at once.
 *
 * <p>Platform threads: a JVM in which a virtual thread has waited for a socket takes 300 ms to end.
 */
final class Loop {

  /** The path that takes a POST. */
  static final String POSTED = "/posts";

  static final String BODY = "{\"title\":\"b\"}";
  private static final List<String> PATHS = List.of("/posts/1", "/users/1", POSTED);

  /** Makes one call, a POST for {@link #POSTED}. */
  @FunctionalInterface
  interface Caller {

    /** Returns the length of the answer. */
    int call(String path) throws IOException;
  }

  private Loop() {}

  /**
   * Runs to the end of the process; the words are base URL, runs, runs at once, and calls a run.
   */
  static void run(String[] words, Caller caller) throws InterruptedException {
    long runs = Long.parseLong(words[1]);
    List<String> paths = PATHS.subList(0, Integer.parseInt(words[3]));
    AtomicLong next = new AtomicLong();
    AtomicLong characters = new AtomicLong();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(words[2]); i++) {
      workers.add(
          Thread.ofPlatform()
              .start(() -> {
                while (next.incrementAndGet() <= runs) {
                  paths.forEach(path -> characters.addAndGet(call(caller, path)));
                }
              }));
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (characters.get() == 0) {
      throw new IllegalStateException("nothing was read");
    }
    Runtime.getRuntime().halt(0); // idle connections would keep the process up
  }

  private static int call(Caller caller, String path) {
    try {
      return caller.call(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
