package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.Layer;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.OverrideFile;
import dev.dispatch.core.module.ResolvedAction;
import java.util.Optional;

/** Records that another module may replace a built-in action; nothing is shadowed silently. */
public final class AddOverride implements Operation<AddOverride.Input, AddOverride.Output> {

  /** Which action, and by whom. */
  public record Input(
      @Option(label = "key") @Description("The built-in action, module.action.") String action,
      @Description("The layer whose module replaces it: repo or user.") @Default("\"repo\"")
          Layer layer,
      @Option(label = "version") @Description("The one version that may; any by default.")
          Optional<String> moduleVersion) {}

  /** What holds now. */
  public record Output(
      @Description("Where overrides are recorded.") String path,
      @Description("The action.") String action,
      @Description("The layer whose module may replace it.") Layer layer,
      @Description("Whether a module does: false until one is there.") boolean inForce,
      @Description("Who handles the action now, name@version.") String handledBy) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.override.add",
            "Let a module replace a built-in action",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            OperationError.ACTION_UNKNOWN,
            OperationError.OVERRIDE_INVALID,
            ModuleRegistryError.MODULE_OVERRIDES_INVALID)
        .examples("dispatch module override add --action flow.sleep --layer user");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    requireBuiltin(context, input);
    OverrideFile file = new OverrideFile(context.moduleRoots().overrides());
    file.add(input.action(), input.layer(), input.moduleVersion());
    try (ModuleRegistry now = context.openModules()) {
      ResolvedAction handled = now.find(input.action()).orElseThrow();
      return Outcome.of(
          new Output(
              context.moduleRoots().overrides().toString(),
              input.action(),
              input.layer(),
              handled.module().layer() == input.layer(),
              handled.module().name() + "@" + handled.module().version()),
          NextCommand.read("see the modules and their conflicts", "module", "list"));
    }
  }

  private static void requireBuiltin(OperationContext context, Input input) {
    if (input.layer() == Layer.BUILTIN) {
      throw invalid(
          "A built-in module cannot replace a built-in action.",
          "Write --layer repo, or --layer user.");
    }
    try (ModuleRegistry registry = context.openModules()) {
      boolean builtin =
          registry
              .find(input.action())
              .map(found ->
                  registry.modules().stream()
                      .anyMatch(module ->
                          module.layer() == Layer.BUILTIN
                              && module.name().equals(found.module().name())))
              .orElseThrow(() -> UnknownAction.of(input.action(), registry));
      if (!builtin) {
        throw invalid(
            "'"
                + input.action()
                + "' is not built in: of other modules the last layer wins anyway.",
            "Name a built-in action with --action.");
      }
    }
  }

  private static OperationFailure invalid(String message, String hint) {
    return new OperationFailure(OperationError.OVERRIDE_INVALID, message, hint);
  }
}
