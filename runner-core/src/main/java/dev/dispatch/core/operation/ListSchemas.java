package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistry;
import java.util.List;
import java.util.stream.Stream;

/** Lists the schemas that can be printed. */
public final class ListSchemas implements Operation<ListSchemas.Input, ListSchemas.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** The schemas. */
  public record Output(
      @Description("The schemas: files first, then actions, then operations.")
          List<SchemaLine> schemas) {}

  /** A schema in the list. */
  public record SchemaLine(
      @Description("What it describes.") Kind kind,
      @Description("The name of what it describes.") String name,
      @Description("The command that prints it.") String command) {}

  /** What a schema describes. */
  public enum Kind {
    /** A file that people write. */
    FILE,
    /** An action of a module. */
    ACTION,
    /** An operation of dispatch. */
    OPERATION
  }

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "schema.list",
            "List the schemas that can be printed",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch schema list");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    return Outcome.of(
        new Output(schemas(context)),
        NextCommand.read("see how a job is written", "schema", "case"));
  }

  private static List<SchemaLine> schemas(OperationContext context) {
    try (ModuleRegistry registry = context.openModules()) {
      return Stream.of(
              Stream.of(new SchemaLine(Kind.FILE, "job case", "dispatch schema case")),
              registry.actionKeys().stream().map(key -> named(Kind.ACTION, "action", key)),
              OperationRegistry.ids().stream().map(id -> named(Kind.OPERATION, "operation", id)))
          .flatMap(lines -> lines)
          .toList();
    }
  }

  private static SchemaLine named(Kind kind, String command, String name) {
    return new SchemaLine(kind, name, "dispatch schema " + command + " --name " + name);
  }
}
