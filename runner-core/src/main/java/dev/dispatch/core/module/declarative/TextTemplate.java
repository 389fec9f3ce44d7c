package dev.dispatch.core.module.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A text in which {@code {name}} stands for a field of the payload; {@code {{} and {@code }}} are
 * braces.
 *
 * <p>What a field brings in is never looked through for further names.
 */
final class TextTemplate {

  static final String HINT = "Write {name} for a field of the payload, {{ and }} for braces.";

  /** A part: a text, or the name of a field. */
  private record Part(boolean field, String text) {}

  private final List<Part> parts;

  private TextTemplate(List<Part> parts) {
    this.parts = parts;
  }

  /** Parses a text. */
  static TextTemplate parse(String text) throws TemplateFault {
    List<Part> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if ((c == '{' || c == '}') && text.startsWith(String.valueOf(c), at + 1)) {
        literal.append(c);
        at += 2;
      } else if (c == '{') {
        addLiteral(parts, literal);
        String name = name(text, at);
        parts.add(new Part(true, name));
        at += name.length() + 2;
      } else if (c == '}') {
        throw new TemplateFault("The text has a '}' without its '{'.", HINT);
      } else {
        literal.append(c);
        at++;
      }
    }
    addLiteral(parts, literal);
    return new TextTemplate(List.copyOf(parts));
  }

  private static void addLiteral(List<Part> parts, StringBuilder literal) {
    if (!literal.isEmpty()) {
      parts.add(new Part(false, literal.toString()));
      literal.setLength(0);
    }
  }

  /** Returns the name between the brace at a place and the one that closes it. */
  static String name(String text, int open) throws TemplateFault {
    int close = text.indexOf('}', open);
    if (close < 0) {
      throw new TemplateFault("The text has a '{' without its '}'.", HINT);
    }
    String name = text.substring(open + 1, close);
    if (name.isEmpty() || name.indexOf('{') >= 0) {
      throw new TemplateFault("'{" + name + "}' names no field.", HINT);
    }
    return name;
  }

  /** Returns the text that a template is made of for it to give this text again. */
  static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}");
  }

  /** Returns the names of the fields, in order. */
  List<String> names() {
    return parts.stream().filter(Part::field).map(Part::text).toList();
  }

  /**
   * Returns the text with its fields: the field's own value where it is nothing else; empty where a
   * field is not given.
   */
  Optional<JsonNode> resolve(JsonNode payload) {
    if (parts.size() == 1 && parts.getFirst().field()) {
      return Optional.ofNullable(payload.get(parts.getFirst().text()));
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      JsonNode value = part.field() ? payload.get(part.text()) : null;
      if (part.field() && (value == null || value.isNull())) {
        return Optional.empty();
      }
      text.append(part.field() ? Scalars.text(value) : part.text());
    }
    return Optional.of(StringNode.valueOf(text.toString()));
  }
}
