package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Puts durable memory into one document. */
public final class ExportMemory implements Operation<ExportMemory.Input, ExportMemory.Output> {

  /** Which namespaces, and where to. */
  public record Input(
      @Option(value = "--namespace", label = "namespace")
          @Description("A namespace; all of them where none is given.")
          @Default("[]")
          List<String> namespaces,
      @Option(label = "file") @Description("Write the document to this file instead.")
          Optional<String> out) {}

  /** What was exported. */
  public record Output(
      @Description("The namespaces, sorted.") List<String> namespaces,
      @Description("The file that has the document.") Optional<String> out,
      @Description("The document; null where it went to a file.") Object document) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "memory.export",
            "Put durable memory into one document",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(OperationError.MEMORY_NAMESPACE_UNKNOWN)
        .examples(
            "dispatch memory export --out memory.json",
            "dispatch memory export --namespace users --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    MemoryExport export = MemoryExport.of(context.openMemory(), input.namespaces());
    ObjectNode tree = export.tree();
    List<String> names = List.copyOf(export.namespaces().keySet());
    if (input.out().isEmpty()) {
      return Outcome.of(new Output(names, Optional.empty(), JsonValues.toJava(tree)));
    }
    Path file = OutputFile.of(context, input.out().get());
    OutputFile.write(file, JsonText.pretty(tree) + "\n");
    return Outcome.of(
        new Output(names, Optional.of(file.toString()), null),
        NextCommand.read("compare it with memory later", "memory", "diff", file.toString()));
  }
}
