package dev.dispatch.core.operation.plan;

import java.util.Set;

/** The fields of a step that a plan shows in places of their own. */
final class StepFields {

  static final Set<String> SHOWN =
      Set.of("id", "description", "action", "payload", "credential", "capture", "when");

  private StepFields() {}
}
