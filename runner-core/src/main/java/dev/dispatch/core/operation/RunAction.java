package dev.dispatch.core.operation;

import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ResolvedAction;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Runs one action as a job of one step. */
public final class RunAction implements Operation<RunAction.Input, RunAction.Output> {

  /** Which action, on what. */
  public record Input(
      @Positional @Description("The action, module.action.") String action,
      @Option("--input")
          @Description("A payload field, name=value, or name=@file for a file's text.")
          @Default("[]")
          List<String> inputs,
      @Description("The payload as one JSON object; --input wins over it.")
          Optional<String> inputJson,
      @Description("What relative URLs are relative to.") Optional<String> baseUrl,
      @Option("--header")
          @Description("A header field of every request, name=value.")
          @Default("[]")
          List<String> headers,
      @Option("--credential")
          @Description("A credential field from the environment, field=VARIABLE.")
          @Default("[]")
          List<String> credentials,
      @Default("{}") EnvironmentOptions environment,
      @Default("{}") ScopeOptions scope) {}

  /** What came of it. */
  public record Output(
      @Description("The action.") String action,
      @Description("How the run ended.") RunReport run,
      @Description("The action's response.") Object response,
      @Description("The action's exports.") Object exports,
      @Description("A few words of the action.") Optional<String> detail) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "run", "Run one action", Input.class, Output.class, OperationEffect.NETWORK)
        .failingWith(OperationError.ACTION_UNKNOWN, ModuleError.ACTION_INPUT_INVALID)
        .examples("dispatch run flow.sleep --input duration=10ms");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    try (RunLauncher launcher =
        RunLauncher.open(input.environment().applyTo(context), input.scope().scopes())) {
      ActionDescriptor action = require(launcher, input.action());
      ObjectNode tree = new ActionJob(action, context.workspace().cwd()).tree(input);
      JobDocument job =
          launcher.filled(JobLoader.of(tree, context.workspace().cwd(), JobKind.ACTION));
      LastStep step = new LastStep();
      Outcome<RunReport> outcome = launcher.run(job, GivenInputs.NONE, "action-run", step);
      return step.outcome(input.action(), outcome);
    }
  }

  private static ActionDescriptor require(RunLauncher launcher, String key) {
    return launcher
        .ports()
        .modules()
        .find(key)
        .map(ResolvedAction::action)
        .orElseThrow(() -> UnknownAction.of(key, launcher.ports().modules()));
  }
}
