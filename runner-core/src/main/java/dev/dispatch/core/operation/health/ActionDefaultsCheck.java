package dev.dispatch.core.operation.health;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.defaults.DefaultsCheck;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Whether the defaults of actions can be read, and still fit the actions. */
public final class ActionDefaultsCheck {

  private static final String NAME = "action defaults";

  private ActionDefaultsCheck() {}

  /** Looks at every default without loading a module's code. */
  public static Finding of(Supplier<ObjectNode> kept, ModuleRegistry modules) {
    try {
      ObjectNode defaults = kept.get();
      List<Problem> problems = DefaultsCheck.problemsOf(defaults, modules);
      return problems.isEmpty()
          ? Finding.ok(
              NAME, defaults.isEmpty() ? "none" : String.join(", ", defaults.propertyNames()))
          : Finding.warn(
              NAME,
              problems.size() + " do not fit: " + withoutStop(problems.getFirst().message()),
              problems.getFirst().hint());
    } catch (DispatchException damaged) {
      return Finding.fail(NAME, withoutStop(damaged.getMessage()), damaged.hint());
    }
  }

  private static String withoutStop(String sentence) {
    return sentence.replaceFirst("\\.$", "");
  }
}
