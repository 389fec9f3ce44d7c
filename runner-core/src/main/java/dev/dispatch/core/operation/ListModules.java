package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleConflict;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleWarning;
import java.util.List;

/** Lists the modules of every layer with their actions. */
public final class ListModules implements Operation<ListModules.Input, ListModules.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** The modules. */
  public record Output(
      @Description("The modules by name, then layer.") List<ModuleLine> modules,
      @Description("Actions that more than one layer provides.") List<ModuleConflict> conflicts,
      @Description("What is wrong with modules that were left out.")
          List<ModuleWarning> warnings) {}

  /** A module in the list. */
  public record ModuleLine(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("One sentence on what it is for.") String description,
      @Description("Where it comes from; a later layer wins.") Layer layer,
      @Description("builtin:<name>, or its folder.") String source,
      @Description("How many actions it has.") int actionCount,
      @Description("The actions, by key.") List<ActionLine> actions,
      @Description("The jobs that it ships.") List<ModuleJobLine> jobs) {}

  /** An action in the list. */
  public record ActionLine(
      @Description("module.action.") String key,
      @Description("One sentence.") String description) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.list",
            "List the modules and their actions",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch module list", "dispatch module list --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    try (ModuleRegistry registry = context.openModules()) {
      List<ModuleLine> modules = registry.modules().stream().map(ListModules::line).toList();
      return Outcome.of(new Output(modules, registry.conflicts(), registry.warnings()))
          .next(modules.stream().limit(1).map(ListModules::inspect).toList());
    }
  }

  private static ModuleLine line(ModuleDescriptor module) {
    List<ActionLine> actions =
        module.actions().stream()
            .map(action -> new ActionLine(action.key(), action.description()))
            .toList();
    return new ModuleLine(
        module.name(),
        module.version(),
        module.description(),
        module.layer(),
        module.source(),
        actions.size(),
        actions,
        module.jobs().stream().map(ModuleJobLine::of).toList());
  }

  private static NextCommand inspect(ModuleLine module) {
    return NextCommand.read("see a module's actions and schemas", "module", "inspect", module.name);
  }
}
