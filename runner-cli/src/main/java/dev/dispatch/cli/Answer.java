package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.cli.command.CommandLineError;
import dev.dispatch.core.operation.ExitStatus;
import dev.dispatch.core.operation.Failure;
import dev.dispatch.core.operation.NextCommand;
import dev.dispatch.core.operation.OperationFailure;
import dev.dispatch.core.operation.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * How a command ended, before it is shown.
 *
 * @param output the operation's output; empty where an error left none
 * @param fault what went wrong; empty means success
 * @param next what to do now
 */
record Answer(Optional<Record> output, Optional<Fault> fault, List<NextCommand> next) {

  static Answer of(Outcome<?> outcome) {
    return new Answer(
        Optional.of(outcome.output()), outcome.failure().map(Answer::fault), outcome.next());
  }

  static Answer of(DispatchException error) {
    return error instanceof OperationFailure failure
        ? new Answer(Optional.empty(), Optional.of(Fault.of(failure)), failure.next())
        : new Answer(Optional.empty(), Optional.of(Fault.of(error)), List.of());
  }

  static Answer crash(Throwable error) {
    return new Answer(
        Optional.empty(),
        Optional.of(
            new Fault(
                CommandLineError.CLI_CRASHED,
                "Dispatch failed inside: " + error + ".",
                "This is a fault of dispatch; run again with --debug and report what it prints.",
                error)),
        List.of());
  }

  static Answer interrupted(InterruptedException error) {
    return new Answer(
        Optional.empty(),
        Optional.of(
            new Fault(
                CommandLineError.CLI_INTERRUPTED, "Interrupted.", "Run the command again.", error)),
        List.of());
  }

  /** Returns what went wrong where the output does not tell it. */
  Optional<Fault> error() {
    return fault.filter(fault -> !fault.told());
  }

  /** Returns the status that the exit code follows from. */
  ExitStatus status() {
    return fault.map(fault -> ExitStatus.of(fault.code().kind())).orElse(ExitStatus.SUCCESS);
  }

  /** Returns this answer with its next commands replaced. */
  Answer next(List<NextCommand> commands) {
    return new Answer(output, fault, commands);
  }

  /** Returns this answer with the commands as what is next where its command line is wrong. */
  Answer orForUsage(List<NextCommand> commands) {
    return next.isEmpty() && status() == ExitStatus.USAGE_ERROR ? next(commands) : this;
  }

  private static Fault fault(Failure failure) {
    return failure.told()
        ? Fault.told(failure.code())
        : new Fault(failure.code(), failure.message(), failure.hint(), null);
  }
}
