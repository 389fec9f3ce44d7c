package dev.dispatch.core.schema;

import dev.dispatch.core.json.Pointers;

/** A value that does not fit, on its way out of the binding; it learns its place as it goes. */
final class Misfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String hint;
  private String pointer = "";

  Misfit(String message, String hint) {
    this(message, hint, null);
  }

  Misfit(String message, String hint, Throwable cause) {
    super(message, cause, false, false);
    this.hint = hint;
  }

  /** Returns the misfit of a value of the wrong type. */
  static Misfit wants(String type) {
    return new Misfit("must be " + type, "Give " + type + ".");
  }

  Misfit below(String name) {
    pointer = Pointers.append("", name) + pointer;
    return this;
  }

  Misfit below(int index) {
    pointer = Pointers.append("", index) + pointer;
    return this;
  }

  String pointer() {
    return pointer;
  }

  String hint() {
    return hint;
  }
}
