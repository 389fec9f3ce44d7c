package dev.dispatch.core.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.problem.Counts;
import java.util.List;
import java.util.Optional;

/** Compares durable memory with an exported document, or two documents. */
public final class DiffMemory implements Operation<DiffMemory.Input, DiffMemory.Output> {

  /** What to compare. */
  public record Input(
      @Positional @Option(label = "file") @Description("The document of 'memory export': before.")
          String file,
      @Positional
          @Option(label = "other")
          @Description("The document that is after; memory as it is where none is given.")
          Optional<String> other,
      @Option(value = "--namespace", label = "namespace")
          @Description("A namespace to compare; all of them where none is given.")
          @Default("[]")
          List<String> namespaces) {}

  /** What differs. */
  public record Output(
      @Description("The document that is before.") String before,
      @Description("The document that is after, or memory.") String after,
      @Description("Whether nothing differs.") boolean same,
      @Description("What differs, by namespace and key.") List<Difference> differences) {}

  /** A value that differs. */
  public record Difference(
      @Description("The namespace.") String namespace,
      @Description("The dotted key.") String key,
      @Description("What happened to it.") Change change,
      @Description("The value before; null where there was none.") Object before,
      @Description("The value after; null where there is none.") Object after) {}

  /** What happened to a value. */
  public enum Change {
    /** It was not there. */
    @JsonProperty("added")
    ADDED,
    /** It is not there any more. */
    @JsonProperty("removed")
    REMOVED,
    /** It is another. */
    @JsonProperty("changed")
    CHANGED
  }

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "memory.diff",
            "Compare durable memory with an exported document",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.MEMORY_DIFFERS, OperationError.MEMORY_EXPORT_UNREADABLE)
        .examples(
            "dispatch memory diff memory.json", "dispatch memory diff before.json after.json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    MemoryExport before = MemoryExport.read(context, input.file()).only(input.namespaces());
    MemoryExport after =
        input
            .other()
            .map(name -> MemoryExport.read(context, name))
            .orElseGet(() -> MemoryExport.of(context.openMemory(), List.of()))
            .only(input.namespaces());
    List<Difference> differences = before.differences(after);
    Output output =
        new Output(
            input.file(), input.other().orElse("memory"), differences.isEmpty(), differences);
    Outcome<Output> outcome =
        Outcome.of(output, NextCommand.read("list the namespaces", "memory", "list"));
    return differences.isEmpty()
        ? outcome
        : outcome.failing(
            OperationError.MEMORY_DIFFERS,
            "Memory differs: " + Counts.of(differences.size(), "value") + ".",
            "'dispatch memory import' stores a document; 'memory export' writes a new one.");
  }
}
