package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.ActionDescriptor;

/** Refuses an action whose effects are out of the run's scope. */
final class ActionScope {

  private ActionScope() {}

  static void require(ActionDescriptor action, RunScopes scopes) {
    scopes
        .refusal(action)
        .ifPresent(option -> {
          throw new DispatchException(
              RunError.RUN_ACTION_OUT_OF_SCOPE,
              "'" + action.key() + "' is out of scope, which is " + option + ".",
              "'dispatch schema action --name " + action.key() + "' tells what it may do.");
        });
  }
}
