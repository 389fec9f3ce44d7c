package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleRegistry;

/** Prints a completion script for a shell, made from the registry. */
public final class PrintCompletion
    implements Operation<PrintCompletion.Input, PrintCompletion.Output> {

  /** Which shell. */
  public record Input(
      @Positional @Description("The shell that will read the script.") Shell shell) {}

  /** A shell that has completion. */
  public enum Shell {
    /** GNU bash, 3.2 and newer. */
    BASH,
    /** The Z shell. */
    ZSH,
    /** The friendly interactive shell. */
    FISH
  }

  /** The script. */
  public record Output(
      @Description("The shell that will read the script.") Shell shell,
      @Description("The script.") String script) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "completion",
            "Print a completion script for a shell",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch completion bash", "dispatch completion fish");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    CompletionTree tree;
    try (ModuleRegistry modules = context.openModules()) {
      tree = CompletionTree.of(modules);
    }
    String script =
        switch (input.shell()) {
          case BASH -> BashCompletion.script(tree);
          case ZSH -> ZshCompletion.script(tree);
          case FISH -> FishCompletion.script(tree);
        };
    return Outcome.of(
        new Output(input.shell(), script), NextCommand.read("see every command", "help"));
  }
}
