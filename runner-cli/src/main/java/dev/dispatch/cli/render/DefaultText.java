package dev.dispatch.cli.render;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.plan.DefaultLine;

/** An action default that a step takes, in one line. */
final class DefaultText {

  private DefaultText() {}

  static String of(DefaultLine line) {
    return line.step()
        + "  "
        + line.action()
        + " "
        + line.field()
        + " = "
        + JsonText.compact(JsonValues.toTree(line.value()))
        + "  ("
        + line.source()
        + ")";
  }
}
