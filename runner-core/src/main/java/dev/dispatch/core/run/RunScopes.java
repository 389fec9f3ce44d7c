package dev.dispatch.core.run;

import dev.dispatch.api.Effect;
import dev.dispatch.core.http.RequestScope;
import dev.dispatch.core.job.CredentialCommands;
import dev.dispatch.core.module.ActionDescriptor;
import java.util.Optional;

/**
 * What a run, and every run within it, is not let do.
 *
 * @param requests which requests may leave
 * @param readOnly whether nothing is changed
 * @param noExec whether no process is started
 * @param dryRun whether it is only planned, so that no command of a credential is started
 */
public record RunScopes(RequestScope requests, boolean readOnly, boolean noExec, boolean dryRun) {

  /** Nothing is forbidden. */
  public static final RunScopes OPEN = new RunScopes(RequestScope.OPEN, false, false, false);

  /** Returns the same for a run that is only planned. */
  public RunScopes ofDryRun() {
    return new RunScopes(requests, readOnly, noExec, true);
  }

  /** Returns what runs the commands of credentials. */
  public CredentialCommands commands() {
    if (noExec) {
      return CredentialCommands.REFUSED;
    }
    return dryRun ? CredentialCommands.LEFT_OPEN : CredentialCommands.PROCESSES;
  }

  /** Returns the option that an action is refused by, or empty where it may run. */
  public Optional<String> refusal(ActionDescriptor action) {
    if (noExec && action.effects().contains(Effect.EXECUTES)) {
      return Optional.of("--no-exec");
    }
    boolean changes =
        action.effects().contains(Effect.WRITES_MEMORY)
            || action.effects().contains(Effect.EXECUTES);
    return readOnly && changes ? Optional.of("--read-only") : Optional.empty();
  }
}
