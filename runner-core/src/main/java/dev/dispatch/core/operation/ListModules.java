package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleConflict;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleWarning;
import java.util.List;
import java.util.Optional;

/** Lists the modules of every layer with their actions. */
public final class ListModules implements Operation<ListModules.Input, ListModules.Output> {

  /** Which of them. */
  public record Input(
      @Option(value = "--find", label = "words")
          @Description("Only actions that have all of these words in name or description.")
          Optional<String> find,
      @Default("false") @Description("Every action, however many a module has.") boolean all) {}

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
      @Description("How many of them were looked for; fewer may be shown.") int foundCount,
      @Description("The actions, by key; 50 of a longer list.") List<ActionLine> actions,
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
        .examples(
            "dispatch module list",
            "dispatch module list --find login",
            "dispatch module list --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    try (ModuleRegistry registry = context.openModules()) {
      FoundActions wanted = FoundActions.with(input.find());
      List<ModuleLine> modules =
          registry.modules().stream()
              .map(module -> line(module, wanted.in(module), input.all()))
              .filter(line -> input.find().isEmpty() || line.foundCount() > 0)
              .toList();
      return Outcome.of(new Output(modules, registry.conflicts(), registry.warnings()))
          .next(next(modules, input));
    }
  }

  private static ModuleLine line(
      ModuleDescriptor module, List<ActionDescriptor> found, boolean all) {
    List<ActionLine> actions =
        found.stream()
            .limit(all ? found.size() : FoundActions.SHOWN)
            .map(action -> new ActionLine(action.key(), action.description()))
            .toList();
    return new ModuleLine(
        module.name(),
        module.version(),
        module.description(),
        module.layer(),
        module.source(),
        module.actions().size(),
        found.size(),
        actions,
        module.jobs().stream().map(ModuleJobLine::of).toList());
  }

  private static List<NextCommand> next(List<ModuleLine> modules, Input input) {
    if (modules.isEmpty()) {
      return List.of(NextCommand.read("list every module", "module", "list"));
    }
    ModuleLine first = modules.getFirst();
    return input.find().isPresent()
        ? List.of(
            NextCommand.read(
                "see an action's schemas",
                "schema",
                "action",
                "--name",
                first.actions().getFirst().key()))
        : List.of(inspect(first));
  }

  private static NextCommand inspect(ModuleLine module) {
    return NextCommand.read("see a module's actions and schemas", "module", "inspect", module.name);
  }
}
