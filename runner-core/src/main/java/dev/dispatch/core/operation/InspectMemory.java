package dev.dispatch.core.operation;

import dev.dispatch.api.Memory;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what a namespace of durable memory holds. */
public final class InspectMemory implements Operation<InspectMemory.Input, InspectMemory.Output> {

  /** Which part of memory. */
  public record Input(
      @Description("The namespace.") String namespace,
      @Option(label = "key") @Description("The dotted key below which to look.")
          Optional<String> prefix) {}

  /** What is kept there. */
  public record Output(
      @Description("The namespace.") String namespace,
      @Description("Its file.") String path,
      @Description("The dotted key below which was looked; null for all.") Optional<String> prefix,
      @Description("The dotted keys of the values, in stored order.") List<String> keys,
      @Description("How many keys there are.") int count,
      @Description("The values as they are kept; an empty object where there are none.")
          Object values) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "memory.inspect",
            "Show what a namespace of durable memory holds",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.MEMORY_NAMESPACE_UNKNOWN)
        .examples("dispatch memory inspect --namespace users --prefix user-1");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Memory memory = context.openMemory();
    String namespace = input.namespace();
    Map<String, Object> all = memory.read(namespace).orElseThrow(() -> unknown(namespace, memory));
    Optional<String> prefix = input.prefix().map(InspectMemory::withoutTrailingDots);
    Memory.Lookup part =
        prefix
            .map(key -> memory.recall(namespace, key))
            .orElseGet(() -> new Memory.Lookup(true, all));
    List<String> keys = new ArrayList<>();
    if (part.found()) {
      addKeys(prefix.orElse(""), part.value(), keys);
    }
    String path = context.workspace().memory().resolve(namespace + ".json").toString();
    Object values = part.found() ? part.value() : Map.of();
    return Outcome.of(
        new Output(namespace, path, prefix, keys, keys.size(), values),
        NextCommand.read("list the namespaces", "memory", "list"));
  }

  /** An object without members is a value. */
  private static void addKeys(String key, Object value, List<String> keys) {
    if (value instanceof Map<?, ?> members && !members.isEmpty()) {
      String start = key.isEmpty() ? "" : key + ".";
      members.forEach((name, member) -> addKeys(start + name, member, keys));
    } else if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  private static String withoutTrailingDots(String key) {
    return key.replaceFirst("\\.+$", "");
  }

  private static OperationFailure unknown(String namespace, Memory memory) {
    return new OperationFailure(
        OperationError.MEMORY_NAMESPACE_UNKNOWN,
        "There is no memory namespace '" + namespace + "'.",
        NearestName.hint(namespace, memory.namespaces()),
        NextCommand.read("list the namespaces", "memory", "list"));
  }
}
