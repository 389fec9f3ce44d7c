package dev.dispatch.core.report.html;

import java.util.Locale;

/** What a page tells at first sight. */
enum Mood {
  /** All is well. */
  GOOD("%231f8a54"),
  /** Something failed. */
  BAD("%23d1373f"),
  /** It was stopped, or still goes on. */
  OPEN("%23b7791f");

  private final String colour;

  Mood(String colour) {
    this.colour = colour;
  }

  /** Returns its name in the style sheet. */
  String style() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns its colour, as a URL has it. */
  String colour() {
    return colour;
  }
}
