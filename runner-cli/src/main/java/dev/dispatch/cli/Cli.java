package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.cli.command.Command;
import dev.dispatch.cli.command.CommandLineError;
import dev.dispatch.cli.command.CommandLineReader;
import dev.dispatch.cli.command.GlobalOptions;
import dev.dispatch.core.job.InputPrompt;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.operation.ActionCommand;
import dev.dispatch.core.operation.GlobalOption;
import dev.dispatch.core.operation.NextCommand;
import dev.dispatch.core.operation.Operation;
import dev.dispatch.core.operation.OperationContext;
import dev.dispatch.core.operation.OperationRegistry;
import dev.dispatch.core.operation.Outcome;
import dev.dispatch.core.run.RunControl;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Workspace;
import java.util.List;

/** One invocation: reads the line, runs the operation, shows the answer. */
public final class Cli {

  private final Host host;
  private final SecretRegistry secrets;
  private final List<String> argv;
  private final GlobalOptions globals;
  private final AnswerPrinter printer;
  private String command = "";

  /** Where the command that an action is says which options it has. */
  private List<NextCommand> ownHelp = List.of();

  private Cli(Host host, SecretRegistry secrets, List<String> argv) {
    this.host = host;
    this.secrets = secrets;
    this.argv = argv;
    this.globals = GlobalOptions.of(argv);
    this.printer = new AnswerPrinter(host, globals, secrets.redactor());
  }

  /** Runs a command line and returns the exit code. */
  public static int run(Host host, List<String> argv) {
    return run(host, new SecretRegistry(), argv);
  }

  /** Runs a command line over a registry that others see too, and returns the exit code. */
  static int run(Host host, SecretRegistry secrets, List<String> argv) {
    return new Cli(host, secrets, argv).run();
  }

  private int run() {
    Answer answer = answer();
    try {
      return printer.print(command, answer);
    } catch (Throwable e) {
      return printer.print(command, Answer.crash(e));
    }
  }

  private Answer answer() {
    try {
      globals.problem().ifPresent(Cli::refuse);
      printer.check();
      Command asked = Command.of(globals);
      command = asked.id();
      return Answer.of(run(asked));
    } catch (DispatchException e) {
      return Answer.of(e).orForUsage(ownHelp);
    } catch (InterruptedException e) {
      return Answer.interrupted(e);
    } catch (Throwable e) {
      // G-F1: a crash of any kind, an Error too, is still one document.
      return Answer.crash(e);
    }
  }

  private Outcome<?> run(Command asked) throws InterruptedException {
    if (asked.ofModule()) {
      return runOfModule(asked.words());
    }
    Outcome<?> outcome = run(OperationRegistry.create(asked.id()), asked.words());
    return asked.complete() ? outcome : incomplete(outcome, asked.words());
  }

  /** The actions of modules are commands, too: {@code dispatch <module> <action>}. */
  private Outcome<?> runOfModule(List<String> line) throws InterruptedException {
    List<String> names = line.stream().takeWhile(word -> !word.startsWith("-")).limit(2).toList();
    List<String> words;
    try (ModuleRegistry modules = context().openModules()) {
      if (names.size() == 1 && modules.module(names.getFirst()).isPresent()) {
        command = "help";
        return incomplete(run(OperationRegistry.create("help"), names), names);
      }
      ActionCommand action = ActionCommand.require(modules, names);
      ownHelp = List.of(help(names));
      words = CommandLineReader.read(action, line.subList(names.size(), line.size()));
    }
    return run(OperationRegistry.create("run"), words);
  }

  private static NextCommand help(List<String> names) {
    return NextCommand.read("see its options", names.getFirst(), names.getLast(), "--help");
  }

  private static Outcome<?> incomplete(Outcome<?> help, List<String> group) {
    String words = group.isEmpty() ? "dispatch" : "dispatch " + group.getFirst();
    return help.failing(
        CommandLineError.CLI_COMMAND_MISSING,
        "'" + words + "' needs a command.",
        "Choose one of the commands listed.");
  }

  private <I extends Record, O extends Record> Outcome<O> run(
      Operation<I, O> operation, List<String> words) throws InterruptedException {
    I input = CommandLineReader.read(operation.spec(), words);
    return operation.run(context(), input);
  }

  private OperationContext context() {
    return new OperationContext(
        Workspace.resolve(host.cwd(), host.environment(), globals.places()),
        host.environment(),
        host.clock(),
        host.random(),
        host.application(),
        host.stdin(),
        prompt(),
        printer.progress(),
        printer.live(),
        secrets,
        RunControl.real(host.cancellation(), printer.runs()),
        host.server(),
        BuildVersion.read(),
        argv);
  }

  /**
   * Nobody is asked where a program reads, and none in an automation, where nobody would answer.
   */
  private InputPrompt prompt() {
    boolean attended =
        host.terminal().interactive()
            && !globals.has(GlobalOption.JSON)
            && host.environment().findSetting("CI").isEmpty();
    return attended ? host.prompt() : InputPrompt.NOBODY;
  }

  private static void refuse(String problem) {
    throw new DispatchException(
        CommandLineError.CLI_VALUE_INVALID, problem, "'dispatch help' lists the global options.");
  }
}
