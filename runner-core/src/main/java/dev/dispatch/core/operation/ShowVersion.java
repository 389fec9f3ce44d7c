package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;

/** Says which build this is. */
public final class ShowVersion implements Operation<ShowVersion.Input, ShowVersion.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** Which build this is. */
  public record Output(
      @Description("Always dispatch.") String name,
      @Description("The semantic version of this build.") String version) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "version", "Print the version", Input.class, Output.class, OperationEffect.READ)
        .examples("dispatch version", "dispatch version --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    return Outcome.of(
        new Output("dispatch", context.cliVersion()),
        NextCommand.read("see every command", "help"));
  }
}
