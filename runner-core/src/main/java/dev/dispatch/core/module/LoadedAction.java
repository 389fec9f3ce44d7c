package dev.dispatch.core.module;

import dev.dispatch.api.ActionContext;
import tools.jackson.databind.JsonNode;

/** An action whose code is loaded; safe for use by many threads. */
public interface LoadedAction {

  /**
   * Runs the action once.
   *
   * @param payload resolved, checked against the input schema, defaults applied
   * @throws dev.dispatch.api.DispatchException the action's own, or {@code MODULE_ACTION_CRASHED}
   *     where its code threw anything else, or {@code MODULE_EXPORTS_INVALID}
   * @throws InterruptedException when the run was cancelled or a deadline passed
   */
  ActionOutcome run(ActionContext context, JsonNode payload) throws InterruptedException;
}
