package dev.dispatch.testkit.module;

import dev.dispatch.api.CallResult;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.JobResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Answers calls of other actions with what it was told to, the last answer for ever. */
public final class FakeCalls {

  /**
   * One call that was made.
   *
   * @param attempt as the caller counted it
   */
  public record Call(String action, Map<String, ?> payload, int attempt) {}

  private final List<Call> made = new ArrayList<>();
  private final Deque<Supplier<CallResult>> answers = new ArrayDeque<>();

  /** Adds an answer. */
  public FakeCalls answering(Object response) {
    answers.add(() -> new CallResult(response, Map.of()));
    return this;
  }

  /** Adds an answer that something happens before. */
  public FakeCalls answering(Runnable before, Object response) {
    answers.add(() -> {
      before.run();
      return new CallResult(response, Map.of());
    });
    return this;
  }

  /** Adds a failure. */
  public FakeCalls failing(DispatchException failure) {
    answers.add(() -> {
      throw failure;
    });
    return this;
  }

  /** Returns what was called, in order. */
  public List<Call> made() {
    return List.copyOf(made);
  }

  /** Takes the branches of a step as a call of that name; the answer's exports are the steps. */
  Map<String, List<String>> branches(int concurrency, boolean failFast) {
    Map<String, Object> asked = Map.of("concurrency", concurrency, "failFast", failFast);
    Map<String, List<String>> steps = new TreeMap<>();
    call(new Call("branches", asked, 1))
        .exports()
        .forEach(
            (name, ids) -> steps.put(name, ((List<?>) ids).stream().map(String::valueOf).toList()));
    return steps;
  }

  /** Takes a job as a call of its name; the answer's exports are its outputs. */
  JobResult runJob(String job, Map<String, ?> inputs) {
    return new JobResult("run-2", "fingerprint", call(new Call(job, inputs, 1)).exports());
  }

  /** Adds an answer with exports. */
  public FakeCalls exporting(Map<String, Object> exports) {
    answers.add(() -> new CallResult(null, exports));
    return this;
  }

  CallResult call(Call call) {
    made.add(call);
    if (answers.isEmpty()) {
      throw new AssertionError("no answer is scripted for " + call);
    }
    return (answers.size() > 1 ? answers.remove() : answers.peek()).get();
  }
}
