package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.install.BundleError;
import dev.dispatch.core.module.install.ModuleRemover;
import java.util.List;
import java.util.Optional;

/** Removes installed modules. */
public final class UninstallModule
    implements Operation<UninstallModule.Input, UninstallModule.Output> {

  /** Which module. */
  public record Input(
      @Description("The module's name.") String name,
      @Option(
              value = {"--version", "--module-version"},
              label = "version")
          @Description("The version; every one by default.")
          Optional<String> moduleVersion) {}

  /** What is gone. */
  public record Output(@Description("What was removed, name@version.") List<String> removed) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.uninstall",
            "Remove an installed module",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(BundleError.MODULE_NOT_INSTALLED, ModuleRegistryError.MODULE_LOCK_INVALID)
        .examples(
            "dispatch module uninstall --name petstore",
            "dispatch module uninstall --name petstore --version 1.0.0");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    List<String> removed =
        new ModuleRemover(context.workspace().userModules())
            .remove(input.name(), input.moduleVersion());
    return Outcome.of(
        new Output(removed), NextCommand.read("see the modules that are left", "module", "list"));
  }
}
