package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.core.module.ModuleConflict;

/** Shows which of two modules provides an action. */
final class ConflictLine {

  private ConflictLine() {}

  static void show(ModuleConflict conflict, Page page) {
    page.warning(
        "override "
            + conflict.actionKey()
            + ": "
            + conflict.previous().label()
            + " -> "
            + conflict.winner().label());
  }
}
