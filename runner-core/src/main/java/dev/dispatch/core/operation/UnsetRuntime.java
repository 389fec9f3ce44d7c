package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.OverrideFile;
import dev.dispatch.core.problem.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes recorded overrides back, so that the built-in actions handle their keys again. */
public final class UnsetRuntime implements Operation<UnsetRuntime.Input, UnsetRuntime.Output> {

  /** Which ones. */
  public record Input(
      @Positional @Description("The overridden action, module.action.") Optional<String> action,
      @Description("Take every override back.") @Default("false") boolean all) {}

  /** What was taken back. */
  public record Output(
      @Description("The file of the overrides.") String path,
      @Description("The actions that may not be replaced any more.") List<String> removed,
      @Description("The actions that still may.") List<String> left) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "runtime.unset",
            "Take overrides of built-in actions back",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            OperationError.OVERRIDE_INVALID,
            OperationError.OVERRIDE_UNKNOWN,
            ModuleRegistryError.MODULE_OVERRIDES_INVALID)
        .examples("dispatch runtime unset flow.sleep", "dispatch runtime unset --all");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    if (input.all() == input.action().isPresent()) {
      throw new OperationFailure(
          OperationError.OVERRIDE_INVALID,
          input.all() ? "--all and an action are given." : "Nothing is named to be taken back.",
          "Name an action, or give --all.",
          show());
    }
    OverrideFile file = new OverrideFile(context.moduleRoots().overrides());
    input.action().ifPresent(key -> requireRecorded(key, file.show().propertyNames()));
    List<String> removed = file.remove(input.action());
    return Outcome.of(
        new Output(file.path().toString(), removed, List.copyOf(file.show().propertyNames())),
        show());
  }

  private static void requireRecorded(String key, Collection<String> recorded) {
    if (!recorded.contains(key)) {
      throw new OperationFailure(
          OperationError.OVERRIDE_UNKNOWN,
          "No override of '" + key + "' is recorded.",
          NearestName.hint(key, recorded),
          show());
    }
  }

  private static NextCommand show() {
    return NextCommand.read("see what is overridden", "runtime", "show");
  }
}
