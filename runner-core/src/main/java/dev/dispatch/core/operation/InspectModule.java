package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleConflict;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows one module: its actions with their schemas, and its jobs. */
public final class InspectModule implements Operation<InspectModule.Input, InspectModule.Output> {

  /** Which module. */
  public record Input(
      @Positional @Description("The module's name.") String name,
      @Option(value = "--find", label = "words")
          @Description("Only actions that have all of these words in name or description.")
          Optional<String> find,
      @Default("false") @Description("Every action with its schemas, however many they are.")
          boolean all) {}

  /** The module. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its semantic version.") String version,
      @Description("One sentence on what it is for.") String description,
      @Description("Where it comes from; a later layer wins.") Layer layer,
      @Description("builtin:<name>, or its folder.") String source,
      @Description("SHA-256 of its files; null for a built-in module.") Optional<String> digest,
      @Description("The hosts that it says it talks to.") List<String> hosts,
      @Description("How many actions it has.") int actionCount,
      @Description("How many of them were looked for; fewer may be shown.") int foundCount,
      @Description("Its actions, by key; with schemas where at most 20 are found.")
          List<ActionView> actions,
      @Description("The jobs that it ships.") List<ModuleJobLine> jobs,
      @Description("Its actions that another layer's module provides, too.")
          List<ModuleConflict> conflicts) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.inspect",
            "Show a module's actions, schemas and jobs",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(OperationError.MODULE_UNKNOWN)
        .examples("dispatch module inspect flow", "dispatch module inspect http --find login");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    try (ModuleRegistry registry = context.openModules()) {
      ModuleDescriptor module =
          registry.module(input.name()).orElseThrow(() -> unknown(input.name(), registry));
      List<ActionDescriptor> found = FoundActions.with(input.find()).in(module);
      return Outcome.of(output(module, found, input.all(), conflicts(module, registry)))
          .next(next(module, found, input));
    }
  }

  private static Output output(
      ModuleDescriptor module,
      List<ActionDescriptor> found,
      boolean all,
      List<ModuleConflict> conflicts) {
    return new Output(
        module.name(),
        module.version(),
        module.description(),
        module.layer(),
        module.source(),
        module.digest(),
        module.hosts(),
        module.actions().size(),
        found.size(),
        views(found, all),
        module.jobs().stream().map(ModuleJobLine::of).toList(),
        conflicts);
  }

  private static List<ActionView> views(List<ActionDescriptor> found, boolean all) {
    if (all || found.size() <= FoundActions.WITH_SCHEMAS) {
      return found.stream().map(ActionView::of).toList();
    }
    return found.stream().limit(FoundActions.SHOWN).map(ActionView::brief).toList();
  }

  private static List<ModuleConflict> conflicts(ModuleDescriptor module, ModuleRegistry registry) {
    return registry.conflicts().stream()
        .filter(conflict -> conflict.actionKey().startsWith(module.name() + "."))
        .toList();
  }

  private static List<NextCommand> next(
      ModuleDescriptor module, List<ActionDescriptor> found, Input input) {
    List<NextCommand> next = new ArrayList<>();
    if (found.isEmpty() && input.find().isPresent()) {
      next.add(NextCommand.read("see the whole module", "module", "inspect", module.name()));
    }
    if (found.size() > FoundActions.WITH_SCHEMAS && !input.all()) {
      next.add(find(module, FoundActions.word(found)));
    }
    JobsOfAction.used(module)
        .filter(key -> input.find().isEmpty())
        .or(() -> found.stream().findFirst().map(ActionDescriptor::key))
        .map(key -> NextCommand.read("see an action's schemas", "schema", "action", "--name", key))
        .ifPresent(next::add);
    return next;
  }

  private static NextCommand find(ModuleDescriptor module, String word) {
    return NextCommand.read(
        "find actions by words of yours", "module", "inspect", module.name(), "--find", word);
  }

  private static OperationFailure unknown(String name, ModuleRegistry registry) {
    return new OperationFailure(
        OperationError.MODULE_UNKNOWN,
        "There is no module '" + name + "'.",
        NearestName.hint(name, registry.modules().stream().map(ModuleDescriptor::name).toList()),
        NextCommand.read("list the modules", "module", "list"));
  }
}
