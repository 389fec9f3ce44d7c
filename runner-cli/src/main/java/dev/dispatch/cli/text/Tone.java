package dev.dispatch.cli.text;

/** How a piece of text is shown on a terminal with colours. */
public enum Tone {
  /** As it is. */
  PLAIN(""),
  /** It worked. */
  SUCCESS("32"),
  /** It failed. */
  ERROR("1;31"),
  /** Worth a look. */
  WARNING("33"),
  /** Less important than the rest. */
  DIM("2"),
  /** A name or a command. */
  ACCENT("36"),
  /** A title. */
  BOLD("1");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** Returns the text in this tone's colour; the text must be safe already. */
  String paint(String text) {
    return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
