package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.workspace.Environment;
import java.nio.file.Path;
import java.util.List;

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

  /** Starts the program itself, with limits on time and output. */
  CredentialCommands PROCESSES = new CommandProcess(CommandProcess.TIME_LIMIT);

  /**
   * Returns what a command printed.
   *
   * @param argv the program and its arguments; no shell reads them
   * @param environment the variables that the process sees
   * @throws DispatchException with a message that goes on from "the command"
   */
  String output(List<String> argv, Path folder, Environment environment);
}
