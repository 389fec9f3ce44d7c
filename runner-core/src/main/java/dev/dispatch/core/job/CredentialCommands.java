package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.workspace.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs the commands that print credential fields. */
@FunctionalInterface
public interface CredentialCommands {

  /** Starts no process ({@code --no-exec}). */
  CredentialCommands REFUSED =
      (argv, folder, environment) -> {
        throw new DispatchException(
            JobError.JOB_CREDENTIAL_COMMAND_REFUSED,
            "is out of scope, which is --no-exec",
            "Take the field from 'fromEnv' or 'fromFile', or leave --no-exec out.");
      };

  /** Starts no process, and leaves the field open ({@code --dry-run}). */
  CredentialCommands LEFT_OPEN = (argv, folder, environment) -> Optional.empty();

  /** Starts the program itself, with limits on time and output. */
  CredentialCommands PROCESSES = new CommandProcess(CommandProcess.TIME_LIMIT);

  /**
   * Returns what a command printed, or empty where it was not started.
   *
   * @param argv the program and its arguments; no shell reads them
   * @param environment the variables that the process sees
   * @throws DispatchException with a message that goes on from "the command"
   */
  Optional<String> output(List<String> argv, Path folder, Environment environment);
}
