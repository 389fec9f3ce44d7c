package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.run.RunRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** What the frames of a recorded run saw; each is shown once. Safe for use by many threads. */
final class ObservationTape {

  private final List<JsonNode> lines;
  private final Map<Frame, Deque<JsonNode>> waiting = new HashMap<>();

  ObservationTape(RunRecord record) {
    this.lines = record.observations();
    for (JsonNode line : lines) {
      if (!line.has("runValues")) {
        waiting.computeIfAbsent(Frames.of(line), frame -> new ArrayDeque<>()).add(line);
      }
    }
  }

  /** Takes the next observation of a frame that has a field, and is the wanted one. */
  synchronized Optional<JsonNode> take(Frame frame, String field, Predicate<JsonNode> wanted) {
    Iterator<JsonNode> rest = waiting.getOrDefault(frame, new ArrayDeque<>()).iterator();
    while (rest.hasNext()) {
      JsonNode value = rest.next().path(field);
      if (!value.isMissingNode() && wanted.test(value)) {
        rest.remove();
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** Returns the first observation of any frame, seen or not, that is the wanted one. */
  Optional<JsonNode> find(String field, Predicate<JsonNode> wanted) {
    return lines.stream()
        .map(line -> line.path(field))
        .filter(value -> !value.isMissingNode())
        .filter(wanted)
        .findFirst();
  }

  /** Returns whether everything that a step saw was shown. */
  synchronized boolean isAtEnd(String stepId) {
    return waiting.entrySet().stream()
        .filter(entry -> entry.getKey().stepId().equals(stepId))
        .allMatch(entry -> entry.getValue().isEmpty());
  }
}
