package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;
import java.util.List;
import java.util.Optional;

/** Shows one module: its actions with their schemas, and its jobs. */
public final class InspectModule implements Operation<InspectModule.Input, InspectModule.Output> {

  /** Which module. */
  public record Input(@Positional @Description("The module's name.") String name) {}

  /** The module. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("One sentence on what it is for.") String description,
      @Description("Where it comes from; a later layer wins.") Layer layer,
      @Description("builtin:<name>, or its folder.") String source,
      @Description("SHA-256 of its files; null for a built-in module.") Optional<String> digest,
      @Description("The hosts that it says it talks to.") List<String> hosts,
      @Description("Its actions, by key.") List<ActionView> actions,
      @Description("The jobs that it ships.") List<ModuleJobLine> jobs) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.inspect",
            "Show a module's actions, schemas and jobs",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.MODULE_UNKNOWN)
        .examples("dispatch module inspect flow");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    try (ModuleRegistry registry = context.openModules()) {
      ModuleDescriptor module =
          registry.module(input.name()).orElseThrow(() -> unknown(input.name(), registry));
      return Outcome.of(output(module)).next(next(module));
    }
  }

  private static Output output(ModuleDescriptor module) {
    return new Output(
        module.name(),
        module.version(),
        module.description(),
        module.layer(),
        module.source(),
        module.digest(),
        module.hosts(),
        module.actions().stream().map(ActionView::of).toList(),
        module.jobs().stream().map(ModuleJobLine::of).toList());
  }

  private static List<NextCommand> next(ModuleDescriptor module) {
    return JobsOfAction.used(module)
        .or(() -> module.actionNames().stream().findFirst().map(name -> module.name() + "." + name))
        .map(key -> NextCommand.read("see an action's schemas", "schema", "action", "--name", key))
        .stream()
        .toList();
  }

  private static OperationFailure unknown(String name, ModuleRegistry registry) {
    return new OperationFailure(
        OperationError.MODULE_UNKNOWN,
        "There is no module '" + name + "'.",
        NearestName.hint(name, registry.modules().stream().map(ModuleDescriptor::name).toList()),
        NextCommand.read("list the modules", "module", "list"));
  }
}
