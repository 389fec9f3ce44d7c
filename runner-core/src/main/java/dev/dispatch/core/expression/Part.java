package dev.dispatch.core.expression;

/** A piece of a template. */
sealed interface Part permits Part.Text, Placeholder {

  /** Text that stands for itself, escapes undone. */
  record Text(String value) implements Part {}
}
