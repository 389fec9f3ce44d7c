package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import java.nio.file.Path;
import java.util.List;

/** Lists the namespaces of durable memory. */
public final class ListMemory implements Operation<ListMemory.Input, ListMemory.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** The namespaces. */
  public record Output(
      @Description("The folder that memory is kept in.") String root,
      @Description("The namespaces, by name.") List<NamespaceLine> namespaces) {}

  /** A namespace in the list. */
  public record NamespaceLine(
      @Description("The namespace.") String namespace, @Description("Its file.") String path) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "memory.list",
            "List the namespaces of durable memory",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch memory list");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path root = context.workspace().memory();
    List<NamespaceLine> namespaces =
        context.openMemory().namespaces().stream()
            .map(name -> new NamespaceLine(name, root.resolve(name + ".json").toString()))
            .toList();
    return Outcome.of(new Output(root.toString(), namespaces)).next(next(namespaces));
  }

  private static List<NextCommand> next(List<NamespaceLine> namespaces) {
    return namespaces.stream()
        .limit(1)
        .map(NamespaceLine::namespace)
        .map(name -> NextCommand.read("see its values", "memory", "inspect", "--namespace", name))
        .toList();
  }
}
