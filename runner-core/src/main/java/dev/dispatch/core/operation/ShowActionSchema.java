package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import java.util.ArrayList;
import java.util.List;

/** Prints the schemas of one action. */
public final class ShowActionSchema implements Operation<ShowActionSchema.Input, ActionView> {

  /** Which action. */
  public record Input(
      @Description("The action, module.action.") String name,
      @Default("false") @Description("Accepted for old scripts; the schemas are always printed.")
          boolean print) {}

  @Override
  public OperationSpec<Input, ActionView> spec() {
    return OperationSpec.of(
            "schema.action",
            "Print the schemas of an action",
            Input.class,
            ActionView.class,
            OperationEffect.READ)
        .failingWith(OperationError.ACTION_UNKNOWN)
        .examples("dispatch schema action --name flow.sleep");
  }

  @Override
  public Outcome<ActionView> run(OperationContext context, Input input) {
    try (ModuleRegistry registry = context.openModules()) {
      return registry
          .find(input.name())
          .map(found -> Outcome.of(ActionView.of(found.action())).next(next(found)))
          .orElseThrow(() -> UnknownAction.of(input.name(), registry));
    }
  }

  private static List<NextCommand> next(ResolvedAction found) {
    List<NextCommand> next = new ArrayList<>();
    JobsOfAction.first(found)
        .ifPresent(job ->
            next.add(
                NextCommand.read("check a job that uses it", "job", "validate", "--case", job)));
    String module = found.module().name();
    next.add(NextCommand.read("see the whole module", "module", "inspect", module));
    return next;
  }
}
