package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Range;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.registry.FoundModule;
import dev.dispatch.core.registry.ModuleSearch;
import dev.dispatch.core.registry.RegistryError;
import dev.dispatch.core.registry.RegistryModules;
import java.util.List;

/** Looks for modules in the registries. */
public final class SearchModules implements Operation<SearchModules.Input, SearchModules.Output> {

  private static final int MOST_NEXT = 3;

  /** What for. */
  public record Input(
      @Positional @Description("Words of its name or its description.") String text,
      @Description("How many at most.") @Range(min = 1, max = 250) @Default("20") int limit,
      @Default("{}") EnvironmentOptions environment) {}

  /** What was found. */
  public record Output(
      @Description("The modules, best first, as their registries say.")
          List<FoundModule> modules) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.search",
            "Look for modules in the registry",
            Input.class,
            Output.class,
            OperationEffect.NETWORK)
        .failingWith(
            BundleError.CONFIG_INVALID,
            RegistryError.REGISTRY_NOT_CONFIGURED,
            RegistryError.REGISTRY_SEARCH_UNSUPPORTED,
            RegistryError.REGISTRY_VARIABLE_MISSING,
            RegistryError.REGISTRY_URL_INSECURE,
            RegistryError.REGISTRY_UNAUTHORIZED,
            RegistryError.REGISTRY_FORBIDDEN,
            RegistryError.REGISTRY_UNAVAILABLE,
            RegistryError.REGISTRY_REPLY_INVALID)
        .examples(
            "dispatch module search petstore", "dispatch module search pets --limit 5 --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    OperationContext surroundings = input.environment().applyTo(context);
    try (RegistryModules registry = surroundings.openRegistry(false)) {
      List<FoundModule> found = new ModuleSearch(registry).find(input.text(), input.limit());
      return Outcome.of(new Output(found))
          .next(found.stream().limit(MOST_NEXT).map(module -> install(module, input)).toList());
    }
  }

  // A name has the form of one, whatever the registry says, or it was not found.
  private static NextCommand install(FoundModule module, Input input) {
    return NextCommand.write(
            "install " + module.name(), "module", "install", "--name", module.name())
        .with(input.environment().words());
  }
}
