package dev.dispatch.core.report.html;

import dev.dispatch.core.json.VisibleText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Builds HTML; text and the values of attributes are escaped, and whatever is hidden is shown. */
final class Html {

  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; {@code attributes} are names and values in turn. */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds an element that has no content, of HTML or of SVG. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(VisibleText.block(attributes[i + 1]));
      out.append('"');
    }
  }

  /** Adds an element that holds text. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Adds an element where there is something to say. */
  Html element(String tag, Optional<String> text, String... attributes) {
    text.ifPresent(words -> element(tag, words, attributes));
    return this;
  }

  /** Adds text. */
  Html text(String text) {
    escape(VisibleText.block(text));
    return this;
  }

  /** Adds what is HTML already and was written by us. */
  Html trusted(String html) {
    out.append(html);
    return this;
  }

  Html line() {
    out.append('\n');
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
