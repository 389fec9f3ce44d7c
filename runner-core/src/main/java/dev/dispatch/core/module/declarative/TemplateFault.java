package dev.dispatch.core.module.declarative;

/** A template that is not well-formed: what is wrong, and what to write. */
final class TemplateFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final String hint;

  TemplateFault(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  String hint() {
    return hint;
  }
}
