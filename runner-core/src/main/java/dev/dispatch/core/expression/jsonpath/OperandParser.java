package dev.dispatch.core.expression.jsonpath;

import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what an operator of a filter compares: queries, literals and function calls. */
final class OperandParser {

  private final Cursor cursor;

  OperandParser(Cursor cursor) {
    this.cursor = cursor;
  }

  Operand read() {
    int c = cursor.peek();
    if (c == '@' || c == '$') {
      cursor.next();
      return new EmbeddedQuery(c == '$', new Query(new QueryParser(cursor).segments()));
    }
    if (QuotedText.startsAt(cursor)) {
      return new Literal(JsonNodeFactory.instance.stringNode(QuotedText.read(cursor)));
    }
    if (NumberText.startsAt(cursor)) {
      return new Literal(NumberText.read(cursor));
    }
    return word();
  }

  private Operand word() {
    int start = cursor.position();
    while (isFunctionCharacter(cursor.peek())) {
      cursor.next();
    }
    String word = cursor.since(start);
    if (cursor.peek() == '(') {
      return new CallParser(cursor, this).read(word, start);
    }
    return switch (word) {
      case "true" -> new Literal(JsonNodeFactory.instance.booleanNode(true));
      case "false" -> new Literal(JsonNodeFactory.instance.booleanNode(false));
      case "null" -> new Literal(JsonNodeFactory.instance.nullNode());
      default -> throw Dialect.badOperand(cursor, start, word);
    };
  }

  private static boolean isFunctionCharacter(int c) {
    return Letters.isLower(c) || Letters.isDigit(c) || c == '_';
  }

  /** Requires an operand that has one value. */
  ValueExpression comparable(int start, Operand operand) {
    if (operand instanceof EmbeddedQuery embedded && !embedded.query().isSingular()) {
      throw cursor.errorAt(
          start,
          "a query that can select several nodes cannot be compared",
          "Compare a path of names and indexes, or use count() or value().");
    }
    if (operand instanceof ValueExpression value) {
      return value;
    }
    throw cursor.errorAt(
        start, "a condition cannot be compared", "match() and search() stand alone.");
  }
}
