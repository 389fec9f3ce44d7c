package dev.dispatch.core.operation;

import dev.dispatch.api.Memory;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.memory.MemoryError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Stores an exported document into durable memory. */
public final class ImportMemory implements Operation<ImportMemory.Input, ImportMemory.Output> {

  /** From where, and which namespaces. */
  public record Input(
      @Positional @Option(label = "file") @Description("The document of 'memory export'.")
          String file,
      @Option(value = "--namespace", label = "namespace")
          @Description("A namespace of the document; all of them where none is given.")
          @Default("[]")
          List<String> namespaces,
      @Description("Say what would be stored, and store nothing.") @Default("false")
          boolean dryRun) {}

  /** What was stored; a namespace is stored as a whole or not at all. */
  public record Output(
      @Description("The document.") String file,
      @Description("Whether it was stored.") boolean stored,
      @Description("Each namespace of the document.") List<Imported> namespaces) {}

  /** A namespace that was imported. */
  public record Imported(
      @Description("The namespace.") String namespace,
      @Description("Values that were not there.") int added,
      @Description("Values that were there and differ.") int changed,
      @Description("Values that were there and are equal.") int unchanged) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "memory.import",
            "Store an exported document into durable memory",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            OperationError.MEMORY_EXPORT_UNREADABLE,
            OperationError.MEMORY_NAMESPACE_UNKNOWN,
            MemoryError.MEMORY_NAMESPACE_INVALID)
        .examples(
            "dispatch memory import memory.json --dry-run",
            "dispatch memory import memory.json --namespace users");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Memory memory = context.openMemory();
    MemoryExport whole = MemoryExport.read(context, input.file());
    for (String wanted : input.namespaces()) {
      if (!whole.namespaces().containsKey(wanted)) {
        throw MemoryExport.unknown(wanted, List.copyOf(whole.namespaces().keySet()));
      }
    }
    MemoryExport document = whole.only(input.namespaces());
    List<Imported> imported = new ArrayList<>();
    for (String namespace : document.namespaces().keySet()) {
      imported.add(compared(memory, document, namespace));
      if (!input.dryRun()) {
        store(memory, document, namespace);
      }
    }
    return Outcome.of(
        new Output(input.file(), !input.dryRun(), imported),
        NextCommand.read("see what is kept", "memory", "list"));
  }

  /** Values that the document does not name stay as they are. */
  private static void store(Memory memory, MemoryExport document, String namespace) {
    TreeMap<String, Object> values = new TreeMap<>();
    document.values(namespace).forEach((key, value) -> values.put(key, JsonValues.toJava(value)));
    memory.store(namespace, values);
  }

  private static Imported compared(Memory memory, MemoryExport document, String namespace) {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    for (var value : document.values(namespace).entrySet()) {
      Memory.Lookup there = memory.recall(namespace, value.getKey());
      JsonNode kept = JsonValues.toTree(there.value());
      if (!there.found()) {
        added++;
      } else if (kept.equals(value.getValue())) {
        unchanged++;
      } else {
        changed++;
      }
    }
    return new Imported(namespace, added, changed, unchanged);
  }
}
