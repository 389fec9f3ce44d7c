package dev.dispatch.core.expression;

import dev.dispatch.core.expression.jsonpath.Cursor;
import dev.dispatch.core.expression.jsonpath.JsonLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a template by recursive descent; nothing in it is found by searching for braces. */
final class TemplateParser {

  private static final String OPEN = "${";
  private static final String ESCAPED_OPEN = "$${";

  private final Cursor cursor;
  private final String text;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  TemplateParser(String text) {
    this.text = text;
    this.cursor = new Cursor(text, ExpressionError.EXPRESSION_SYNTAX);
  }

  Template parse() {
    while (!cursor.atEnd()) {
      if (cursor.take(ESCAPED_OPEN)) {
        literal.append(OPEN);
      } else if (cursor.sees(OPEN)) {
        endLiteral();
        parts.add(placeholder());
      } else {
        literal.append(cursor.next());
      }
    }
    endLiteral();
    return new Template(parts);
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      parts.add(new Part.Text(literal.toString()));
      literal.setLength(0);
    }
  }

  private Placeholder placeholder() {
    int start = cursor.position();
    if (text.indexOf('}', start) < 0) {
      throw unclosed(start);
    }
    cursor.require(OPEN, "");
    cursor.skipBlanks();
    Reference reference = new ReferenceParser(cursor).read();
    cursor.skipBlanks();
    Optional<JsonNode> fallback = fallback();
    close(start);
    return new Placeholder(reference, fallback, start + 1, cursor.since(start));
  }

  private Optional<JsonNode> fallback() {
    if (!cursor.take("??")) {
      return Optional.empty();
    }
    cursor.skipBlanks();
    JsonNode value = JsonLiteral.read(cursor);
    cursor.skipBlanks();
    return Optional.of(value);
  }

  private void close(int start) {
    if (cursor.atEnd()) {
      throw unclosed(start);
    }
    cursor.require("}", "A default is written ?? <JSON>; odd names are written [\"any key\"].");
  }

  private RuntimeException unclosed(int start) {
    return cursor.errorAt(
        start, "'${' is not closed", "Close it with '}', or write '$${' for a literal '${'.");
  }
}
