package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A call of a run.
 *
 * @param method its method
 * @param path its path
 * @param body the JSON that it sends
 */
record Call(String method, String path, Optional<String> body) {

  private static final List<Call> OF_A_BATCH =
      List.of(
          new Call("GET", "/posts/1", Optional.empty()),
          new Call("GET", "/users/1", Optional.empty()),
          new Call("POST", "/posts", Optional.of("{\"title\":\"b\"}")));

  /** Returns the calls of one run. */
  static List<Call> of(Workload workload) {
    return workload == Workload.BATCH
        ? OF_A_BATCH
        : IntStream.range(0, workload.calls())
            .mapToObj(i -> new Call("GET", "/posts/" + i, Optional.empty()))
            .toList();
  }
}
