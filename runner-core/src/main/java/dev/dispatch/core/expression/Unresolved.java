package dev.dispatch.core.expression;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import java.util.Map;

/** Words the errors of references that have no usable value. */
final class Unresolved {

  private Unresolved() {}

  static DispatchException missing(Placeholder placeholder, String pointer) {
    return error(
        ExpressionError.EXPRESSION_UNRESOLVED,
        "'" + placeholder.reference() + "' has no value" + place(pointer),
        hint(placeholder.reference()),
        placeholder,
        pointer);
  }

  static DispatchException isNull(Placeholder placeholder, String pointer) {
    return error(
        ExpressionError.EXPRESSION_NULL,
        "'" + placeholder.reference() + "' is null inside a longer text" + place(pointer),
        "Write ${" + placeholder.reference() + " ?? \"\"} for a text to use instead.",
        placeholder,
        pointer);
  }

  private static String hint(Reference reference) {
    String first =
        switch (reference) {
          case Reference.Env(String name) -> "Set the environment variable " + name;
          case Reference.Input input -> "Give the input";
          default -> "Look at what is there with 'job inspect'";
        };
    return first + ", or write a default: ${" + reference + " ?? <JSON>}.";
  }

  static String place(String pointer) {
    return pointer.isEmpty() ? "" : " (at " + pointer + ")";
  }

  private static DispatchException error(
      ErrorCode code, String message, String hint, Placeholder placeholder, String pointer) {
    Map<String, Object> details =
        Map.of(
            "reference", placeholder.reference().toString(),
            "pointer", pointer,
            "column", placeholder.column());
    return new DispatchException(code, message, hint, details, null);
  }
}
