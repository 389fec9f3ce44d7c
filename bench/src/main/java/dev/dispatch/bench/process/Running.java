package dev.dispatch.bench.process;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The processes that are up; none outlives the measuring, however that ends. */
final class Running {

  private static final Set<Process> ALL = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Running::endAll));
  }

  private Running() {}

  static Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    ALL.add(process);
    return process;
  }

  static int waitFor(Process process) throws InterruptedException {
    int exit = process.waitFor();
    ALL.remove(process);
    return exit;
  }

  // GNU time passes no signal on to what it measures.
  private static void endAll() {
    ALL.stream()
        .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
        .forEach(ProcessHandle::destroy);
  }
}
