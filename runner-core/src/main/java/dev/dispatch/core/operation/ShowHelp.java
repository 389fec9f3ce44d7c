package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Explains a command, a group of commands, the exit codes, or all there is. */
public final class ShowHelp implements Operation<ShowHelp.Input, ShowHelp.Output> {

  /** The topic that explains how commands end. */
  static final String EXIT_CODES = "exit-codes";

  /** What to explain. */
  public record Input(
      @Positional
          @Default("[]")
          @Option(label = "topic")
          @Description(
              "A command such as 'job run', a group or module, an action, or 'exit-codes'.")
          List<String> topic) {}

  /** The explanation. */
  public record Output(
      @Description("What is explained; empty for all there is.") String topic,
      @Description("One line.") String summary,
      @Description("The shape of the command line.") String usage,
      @Description("What the command may do, where the topic is one.")
          Optional<OperationEffect> effect,
      @Description("The commands below the topic.") List<CommandLine> commands,
      @Description("The options of the command.") List<CommandOption> options,
      @Description("The options that every command takes.") List<GlobalLine> globalOptions,
      @Description("Lines that work as they stand.") List<String> examples,
      @Description("The specific error codes that the command declares.") List<String> errors,
      @Description("How commands end.") List<ExitLine> exitCodes) {}

  /** A command in a list. */
  public record CommandLine(String command, String summary) {}

  /** A global option in a list. */
  public record GlobalLine(String name, String label, String description) {}

  /** An exit code in a list. */
  public record ExitLine(int exitCode, String code, String meaning, boolean retryable) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "help", "Explain a command or a topic", Input.class, Output.class, OperationEffect.READ)
        .failingWith(OperationError.OPERATION_UNKNOWN)
        .examples("dispatch help", "dispatch help exit-codes", "dispatch help version");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    String topic = String.join(".", input.topic());
    if (topic.isEmpty()) {
      return Outcome.of(overview(), NextCommand.read("learn to write a job", "schema", "case"));
    }
    if (topic.equals(EXIT_CODES)) {
      return Outcome.of(exitCodes(), NextCommand.read("see every command", "help"));
    }
    if (OperationRegistry.groups().contains(topic)) {
      return Outcome.of(group(topic), NextCommand.read("see every command", "help"));
    }
    return OperationRegistry.find(topic)
        .map(operation -> Outcome.of(command(operation.spec()), nextTo(topic)))
        .orElseGet(() -> ofModule(context, input.topic()));
  }

  /** The actions of modules are commands, too. */
  private static Outcome<Output> ofModule(OperationContext context, List<String> topic) {
    try (ModuleRegistry modules = context.openModules()) {
      if (topic.size() == 1 && modules.module(topic.getFirst()).isPresent()) {
        ModuleDescriptor module = modules.module(topic.getFirst()).get();
        return Outcome.of(
            module(module),
            NextCommand.read("see the schemas", "module", "inspect", module.name()));
      }
      ActionCommand command = ActionCommand.require(modules, topic);
      return Outcome.of(
          command.help(keptDefaults(context)),
          NextCommand.read(
              "see its schemas", "schema", "action", "--name", command.action().key()));
    }
  }

  // Help is there also where the file is damaged; who uses the defaults is told.
  private static JsonNode keptDefaults(OperationContext context) {
    try {
      return context.readDefaults();
    } catch (DispatchException damaged) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static Output module(ModuleDescriptor module) {
    return new Output(
        module.name(),
        module.description().replaceFirst("\\.$", ""),
        "dispatch " + module.name() + " <action> [options]",
        Optional.empty(),
        module.actions().stream()
            .map(action ->
                new CommandLine(
                    "dispatch " + module.name() + " " + action.name(), action.description()))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Output overview() {
    return new Output(
        "",
        "Run jobs: JSON files whose steps call the actions of modules",
        "dispatch <command> [options]",
        Optional.empty(),
        commands(OperationRegistry.ids().stream()),
        List.of(),
        globals(),
        List.of("dispatch demo", "dispatch help job run", "dispatch --llms"),
        List.of(),
        exits());
  }

  private static Output exitCodes() {
    return new Output(
        EXIT_CODES,
        "How commands end",
        "dispatch <command>; echo $?",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        exits());
  }

  private static Output group(String group) {
    return new Output(
        group,
        "The commands of '" + group + "'",
        "dispatch " + group + " <command> [options]",
        Optional.empty(),
        commands(OperationRegistry.ids().stream().filter(id -> id.startsWith(group + "."))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Output command(OperationSpec<?, ?> spec) {
    List<CommandOption> options = CommandOptions.of(spec.input());
    return new Output(
        String.join(" ", spec.words()),
        spec.summary(),
        CommandUsage.of(spec, options),
        Optional.of(spec.effect()),
        List.of(),
        options,
        globals(),
        spec.examples(),
        spec.errors().stream().map(code -> code.name()).sorted().toList(),
        List.of());
  }

  private static NextCommand nextTo(String id) {
    int dot = id.indexOf('.');
    return dot < 0
        ? NextCommand.read("see every command", "help")
        : NextCommand.read("see the commands beside it", "help", id.substring(0, dot));
  }

  private static List<CommandLine> commands(Stream<String> ids) {
    return ids.map(id -> OperationRegistry.create(id).spec())
        .map(spec -> new CommandLine("dispatch " + String.join(" ", spec.words()), spec.summary()))
        .toList();
  }

  static List<GlobalLine> globals() {
    return Arrays.stream(GlobalOption.values())
        .map(option -> new GlobalLine(option.spelling(), option.label(), option.description()))
        .toList();
  }

  private static List<ExitLine> exits() {
    return Arrays.stream(ExitStatus.values())
        .map(status ->
            new ExitLine(status.exitCode(), status.name(), status.meaning(), status.retryable()))
        .toList();
  }
}
