package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.run.RunRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The calls of a recorded run; each is handed out once. Safe for use by many threads. */
final class CallTape {

  private final List<TapedCall> calls = new ArrayList<>();
  private final Map<Frame, Deque<TapedCall>> waiting = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();
  private int next;

  CallTape(RunRecord record) {
    for (JsonNode line : record.calls()) {
      TapedCall call = new TapedCall(Frames.of(line), line);
      calls.add(call);
      waiting.computeIfAbsent(call.frame(), frame -> new ArrayDeque<>()).add(call);
    }
  }

  List<TapedCall> calls() {
    return List.copyOf(calls);
  }

  /** Takes the first call of a frame that is the wanted one. */
  synchronized Optional<TapedCall> take(Frame frame, Predicate<TapedCall> wanted) {
    Iterator<TapedCall> rest = waiting.getOrDefault(frame, new ArrayDeque<>()).iterator();
    while (rest.hasNext()) {
      TapedCall call = rest.next();
      if (wanted.test(call)) {
        rest.remove();
        use(call);
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  /** Takes the first wanted call of a step that the job has no more, for a step that is new. */
  synchronized Optional<TapedCall> takeOfGone(Set<String> present, Predicate<TapedCall> wanted) {
    Optional<TapedCall> found =
        calls.stream()
            .filter(call -> !used.contains(call.index()))
            .filter(call -> !present.contains(call.frame().stepId()))
            .filter(wanted)
            .findFirst();
    found.ifPresent(call -> {
      waiting.get(call.frame()).remove(call);
      use(call);
    });
    return found;
  }

  private void use(TapedCall call) {
    used.add(call.index());
    while (next < calls.size() && used.contains(calls.get(next).index())) {
      next++;
    }
  }

  /** Returns the call that was most likely meant: of the frame, of the step, or by its words. */
  synchronized Optional<TapedCall> nearest(Frame frame, String method, String url) {
    return calls.stream()
        .min(
            Comparator.<TapedCall>comparingInt(call -> used.contains(call.index()) ? 1 : 0)
                .thenComparingInt(call -> call.frame().equals(frame) ? 0 : 1)
                .thenComparingInt(call -> call.frame().stepId().equals(frame.stepId()) ? 0 : 1)
                .thenComparingInt(call -> call.method().equals(method) ? 0 : 1)
                .thenComparingInt(call -> -commonPrefix(call.url(), url)));
  }

  private static int commonPrefix(String one, String other) {
    int length = 0;
    int most = Math.min(one.length(), other.length());
    while (length < most && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Returns when the next call that was not handed out began, or the last one ended. */
  synchronized Optional<Instant> nextRequestAt() {
    if (next < calls.size()) {
      return Optional.of(calls.get(next).startedAt());
    }
    return calls.isEmpty() ? Optional.empty() : Optional.of(calls.getLast().endedAt());
  }

  /** Returns the calls that nobody asked for. */
  synchronized List<TapedCall> left() {
    return calls.stream().filter(call -> !used.contains(call.index())).toList();
  }

  /** Returns whether every call of a step was handed out. */
  synchronized boolean isAtEnd(String stepId) {
    return waiting.entrySet().stream()
        .filter(entry -> entry.getKey().stepId().equals(stepId))
        .allMatch(entry -> entry.getValue().isEmpty());
  }
}
