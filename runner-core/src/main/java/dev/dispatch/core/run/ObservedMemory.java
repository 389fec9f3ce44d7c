package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Memory;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.Observation.MemoryOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.node.NullNode;

/** Memory whose answers are recorded, so that a replay can give them again. */
final class ObservedMemory implements Memory {

  private final Memory memory;
  private final Consumer<Observation> record;

  ObservedMemory(Memory memory, Consumer<Observation> record) {
    this.memory = memory;
    this.record = record;
  }

  @Override
  public List<String> namespaces() {
    return observed(
        MemoryOperation.NAMESPACES, Optional.empty(), Optional.empty(), memory::namespaces);
  }

  @Override
  public Optional<Map<String, Object>> read(String namespace) {
    return observed(
        MemoryOperation.READ,
        Optional.of(namespace),
        Optional.empty(),
        () -> memory.read(namespace));
  }

  @Override
  public Lookup recall(String namespace, String key) {
    return observed(
        MemoryOperation.RECALL,
        Optional.of(namespace),
        Optional.of(key),
        () -> memory.recall(namespace, key));
  }

  @Override
  public void store(String namespace, SortedMap<String, ?> values) {
    observed(
        MemoryOperation.STORE,
        Optional.of(namespace),
        Optional.empty(),
        () -> {
          memory.store(namespace, values);
          return Optional.empty();
        });
  }

  @Override
  public boolean forget(String namespace, String key) {
    return observed(
        MemoryOperation.FORGET,
        Optional.of(namespace),
        Optional.of(key),
        () -> memory.forget(namespace, key));
  }

  @Override
  public int clear(String namespace) {
    return observed(
        MemoryOperation.CLEAR,
        Optional.of(namespace),
        Optional.empty(),
        () -> memory.clear(namespace));
  }

  private <T> T observed(
      MemoryOperation operation,
      Optional<String> namespace,
      Optional<String> key,
      Supplier<T> ask) {
    try {
      T answer = ask.get();
      record.accept(
          new Observation.MemoryAnswered(
              operation, namespace, key, JsonValues.toTree(plain(answer)), Optional.empty()));
      return answer;
    } catch (DispatchException failed) {
      record.accept(
          new Observation.MemoryAnswered(
              operation, namespace, key, NullNode.instance, Optional.of(StepFailure.of(failed))));
      throw failed;
    }
  }

  // A value that is JSON null and one that is not there look alike without 'found'.
  private static Object plain(Object answer) {
    if (!(answer instanceof Lookup lookup)) {
      return answer;
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("found", lookup.found());
    tree.put("value", lookup.value());
    return tree;
  }
}
