package dev.dispatch.core.run.replay;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Memory;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.RunError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Memory that answers as it did; nothing is stored. */
final class ReplayMemory implements Memory {

  private final ObservationTape tape;
  private final Frame frame;

  ReplayMemory(ObservationTape tape, Frame frame) {
    this.tape = tape;
    this.frame = frame;
  }

  @Override
  @SuppressWarnings("unchecked") // a list of names was recorded
  public List<String> namespaces() {
    return (List<String>) JsonValues.toJava(answer("namespaces", null, null));
  }

  @Override
  @SuppressWarnings("unchecked") // an object was recorded
  public Optional<Map<String, Object>> read(String namespace) {
    JsonNode tree = answer("read", namespace, null);
    return tree.isObject()
        ? Optional.of((Map<String, Object>) JsonValues.toJava(tree))
        : Optional.empty();
  }

  @Override
  public Lookup recall(String namespace, String key) {
    JsonNode tree = answer("recall", namespace, key);
    return new Lookup(tree.path("found").asBoolean(false), JsonValues.toJava(tree.path("value")));
  }

  @Override
  public void store(String namespace, SortedMap<String, ?> values) {
    answer("store", namespace, null);
  }

  @Override
  public boolean forget(String namespace, String key) {
    return answer("forget", namespace, key).asBoolean(false);
  }

  @Override
  public int clear(String namespace) {
    return answer("clear", namespace, null).asInt(0);
  }

  private JsonNode answer(String operation, String namespace, String key) {
    Predicate<JsonNode> wanted =
        line ->
            line.path("operation").asString("").equals(operation)
                && text(line.path("namespace")).equals(Optional.ofNullable(namespace))
                && text(line.path("key")).equals(Optional.ofNullable(key));
    JsonNode line =
        tape.take(frame, "memory", wanted)
            .or(() -> tape.find("memory", wanted))
            .orElseThrow(() -> notRecorded(operation, namespace, key));
    RecordedFailure.of(line.path("failure"))
        .ifPresent(failure -> {
          throw failure;
        });
    return line.path("value");
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  private static DispatchException notRecorded(String operation, String namespace, String key) {
    String what =
        operation + (namespace == null ? "" : " " + namespace) + (key == null ? "" : "." + key);
    return new DispatchException(
        RunError.RUN_MEMORY_NOT_RECORDED,
        "The run has no record of what memory answers to '" + what + "'.",
        "Replay what the run did, or run the job live.");
  }
}
