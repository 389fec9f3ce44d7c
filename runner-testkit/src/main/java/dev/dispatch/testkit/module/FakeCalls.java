package dev.dispatch.testkit.module;

import dev.dispatch.api.CallResult;
import dev.dispatch.api.DispatchException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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

  CallResult call(Call call) {
    made.add(call);
    if (answers.isEmpty()) {
      throw new AssertionError("no answer is scripted for " + call);
    }
    return (answers.size() > 1 ? answers.remove() : answers.peek()).get();
  }
}
