package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.schema.RecordSchema;

/** Prints the schemas of one operation: its input, and its {@code --json} output. */
public final class ShowOperationSchema
    implements Operation<ShowOperationSchema.Input, ShowOperationSchema.Output> {

  /** Which operation. */
  public record Input(
      @Description("The operation's id, such as job.run.") String name,
      @Default("false") @Description("Accepted for old scripts; the schemas are always printed.")
          boolean print) {}

  /** The schemas. */
  public record Output(
      @Description("The operation's id.") String id,
      @Description("The command line that runs it.") String command,
      @Description("One sentence.") String summary,
      @Description("What it may do.") OperationEffect effect,
      @Description("JSON Schema of the input.") Object inputSchema,
      @Description("JSON Schema of the output, without cliVersion and next.")
          Object outputSchema) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "schema.operation",
            "Print the schemas of an operation",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.OPERATION_UNKNOWN)
        .examples("dispatch schema operation --name version");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    OperationSpec<?, ?> asked =
        OperationRegistry.find(input.name().strip().replace(' ', '.'))
            .orElseThrow(() -> unknown(input.name()))
            .spec();
    Output output =
        new Output(
            asked.id(),
            "dispatch " + String.join(" ", asked.words()),
            asked.summary(),
            asked.effect(),
            RecordSchema.of(asked.input()),
            RecordSchema.of(asked.output()));
    return Outcome.of(output, NextCommand.read("list the schemas", "schema", "list"));
  }

  private static OperationFailure unknown(String name) {
    return new OperationFailure(
        OperationError.OPERATION_UNKNOWN,
        "There is no operation '" + name + "'.",
        NearestName.hint(name, OperationRegistry.ids()),
        NextCommand.read("list the schemas", "schema", "list"));
  }
}
