package dev.dispatch.cli.text;

/**
 * A piece of a line in one tone.
 *
 * @param text any text; made safe when it is shown
 * @param tone its tone
 */
public record Span(String text, Tone tone) {

  /** Returns text as it is. */
  public static Span of(String text) {
    return new Span(text, Tone.PLAIN);
  }
}
