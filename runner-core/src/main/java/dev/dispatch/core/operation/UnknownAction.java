package dev.dispatch.core.operation;

import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;

/** Says that no module has an action, which one is near, and where to look. */
final class UnknownAction {

  private UnknownAction() {}

  /** Returns the failure of an operation that was given the key of no action. */
  static OperationFailure of(String key, ModuleRegistry registry) {
    return new OperationFailure(
        OperationError.ACTION_UNKNOWN,
        "There is no action '" + key + "'.",
        NearestName.hint(key, registry.actionKeys()),
        NextCommand.read("list the actions of every module", "module", "list"));
  }
}
