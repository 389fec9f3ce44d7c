package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobSchema;

/** Prints the JSON Schema of a job file. */
public final class ShowCaseSchema
    implements Operation<ShowCaseSchema.Input, ShowCaseSchema.Output> {

  /** Nothing to choose. */
  public record Input(
      @Default("false") @Description("Accepted for old scripts; the schema is always printed.")
          boolean print) {}

  /** The schema. */
  public record Output(
      @Description("JSON Schema 2020-12 of job case and job seed files.") Object schema) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "schema.case",
            "Print the JSON Schema of a job file",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch schema case", "dispatch schema case --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    return Outcome.of(
        new Output(JobSchema.load()),
        NextCommand.read("see the actions that steps can call", "module", "list"));
  }
}
