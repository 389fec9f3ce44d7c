package dev.dispatch.module.value;

import dev.dispatch.api.ActionResult;
import dev.dispatch.api.schema.Description;

/** A text that was made: response and exports alike. */
record Made(@Description("The text.") String value) {

  /** Returns the result that is this text. */
  static ActionResult<Made> result(String value) {
    Made made = new Made(value);
    return ActionResult.of(made).exporting(made);
  }
}
