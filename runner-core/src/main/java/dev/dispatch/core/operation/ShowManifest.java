package dev.dispatch.core.operation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Prints one compact manifest for agents: what can be asked, and how to learn more. */
public final class ShowManifest implements Operation<ShowManifest.Input, ShowManifest.Output> {

  /** Nothing to say. */
  public record Input() {}

  /** The manifest. */
  public record Output(
      @Description("The version of this build.") String version,
      @Description("How to use the rest.") String hint,
      @Description("The commands.") List<CommandEntry> commands,
      @Description("The actions, 50 of a module that has more.") List<ActionEntry> actions,
      @Description("How many actions of large modules are left out.") int moreActions,
      @Description("How commands end.") List<ExitEntry> exitCodes,
      @Description("How to learn more.") List<String> learn) {}

  /** A command of the manifest. */
  public record CommandEntry(String cmd, String desc, OperationEffect effect) {}

  /** An action of the manifest. */
  public record ActionEntry(String key, String desc, List<Effect> effects) {}

  /** An exit code of the manifest. */
  public record ExitEntry(int exit, String code, boolean retryable) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "llms",
            "Print a compact manifest for agents",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch --llms", "dispatch llms");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    List<ActionEntry> all = actions(context);
    List<ActionEntry> listed = listed(all);
    Output output =
        new Output(
            context.cliVersion(),
            "Add --json to any command for one JSON document; follow its next[]. Write a job,"
                + " validate it, run it, read the run directory, assert, replay.",
            OperationRegistry.ids().stream()
                .map(id -> command(OperationRegistry.create(id).spec()))
                .toList(),
            listed,
            all.size() - listed.size(),
            Arrays.stream(ExitStatus.values()).map(ShowManifest::exit).toList(),
            List.of(
                "dispatch help <command>",
                "dispatch schema case",
                "dispatch schema action --name <module.action>",
                "dispatch module list --find <words>",
                "dispatch module inspect <module>"));
    return Outcome.of(output, NextCommand.read("learn to write a job", "schema", "case"));
  }

  private static CommandEntry command(OperationSpec<?, ?> spec) {
    String usage = CommandUsage.of(spec, CommandOptions.of(spec.input()));
    return new CommandEntry(usage, spec.summary(), spec.effect());
  }

  private static List<ActionEntry> actions(OperationContext context) {
    try (ModuleRegistry registry = context.openModules()) {
      return registry.actionKeys().stream()
          .map(registry::find)
          .flatMap(Optional::stream)
          .map(ResolvedAction::action)
          .map(ShowManifest::action)
          .toList();
    }
  }

  private static List<ActionEntry> listed(List<ActionEntry> all) {
    return all.stream()
        .collect(groupingBy(action -> action.key().split("\\.", 2)[0], TreeMap::new, toList()))
        .values()
        .stream()
        .flatMap(ofModule -> ofModule.stream().limit(FoundActions.SHOWN))
        .toList();
  }

  private static ActionEntry action(ActionDescriptor action) {
    return new ActionEntry(action.key(), action.description(), List.copyOf(action.effects()));
  }

  private static ExitEntry exit(ExitStatus status) {
    return new ExitEntry(status.exitCode(), status.name(), status.retryable());
  }
}
