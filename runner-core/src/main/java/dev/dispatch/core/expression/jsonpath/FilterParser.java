package dev.dispatch.core.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what stands after the question mark of a filter (RFC 9535, 2.3.5.1). */
final class FilterParser {

  private final Cursor cursor;

  FilterParser(Cursor cursor) {
    this.cursor = cursor;
  }

  LogicalExpression parse() {
    List<LogicalExpression> parts = new ArrayList<>();
    do {
      cursor.skipBlanks();
      parts.add(conjunction());
    } while (takeOperator("||"));
    return parts.size() == 1 ? parts.getFirst() : new AnyOf(List.copyOf(parts));
  }

  private LogicalExpression conjunction() {
    List<LogicalExpression> parts = new ArrayList<>();
    do {
      cursor.skipBlanks();
      parts.add(basic());
    } while (takeOperator("&&"));
    return parts.size() == 1 ? parts.getFirst() : new AllOf(List.copyOf(parts));
  }

  private boolean takeOperator(String operator) {
    int before = cursor.position();
    cursor.skipBlanks();
    boolean there = cursor.take(operator);
    if (!there) {
      cursor.moveTo(before);
    }
    return there;
  }

  private LogicalExpression basic() {
    if (cursor.take("!")) {
      cursor.skipBlanks();
      return new Negation(cursor.peek() == '(' ? group() : test(cursor.position(), operand()));
    }
    return cursor.peek() == '(' ? group() : comparisonOrTest();
  }

  private LogicalExpression group() {
    cursor.enter();
    cursor.require("(", "");
    LogicalExpression inner = parse();
    cursor.skipBlanks();
    if (!cursor.take(")")) {
      throw Dialect.unclosed(cursor);
    }
    cursor.leave();
    return inner;
  }

  private LogicalExpression comparisonOrTest() {
    int start = cursor.position();
    Operand left = operand();
    int afterLeft = cursor.position();
    cursor.skipBlanks();
    Optional<ComparisonOperator> operator = comparisonOperator();
    if (operator.isEmpty()) {
      cursor.moveTo(afterLeft);
      return test(start, left);
    }
    ValueExpression value = comparable(start, left);
    cursor.skipBlanks();
    int second = cursor.position();
    return new Comparison(value, operator.get(), comparable(second, operand()));
  }

  private Optional<ComparisonOperator> comparisonOperator() {
    Dialect.refuseOperators(cursor);
    for (ComparisonOperator operator : ComparisonOperator.values()) {
      if (cursor.take(operator.sign())) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  private LogicalExpression test(int start, Operand operand) {
    if (operand instanceof LogicalExpression expression) {
      return expression;
    }
    throw cursor.errorAt(
        start, "a value alone is neither true nor false", "Compare it with something.");
  }

  private ValueExpression comparable(int start, Operand operand) {
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

  private Operand operand() {
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
      return call(word, start);
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

  private Operand call(String name, int start) {
    Function function = Function.find(name).orElseThrow(() -> unknown(name, start));
    List<Operand> arguments = arguments();
    if (arguments.size() != function.arity()) {
      throw badCall(start, name + "() takes " + function.arity() + " argument(s)");
    }
    return switch (function) {
      case LENGTH -> new LengthCall(comparable(start, arguments.getFirst()));
      case COUNT -> new CountCall(query(start, name, arguments.getFirst()));
      case VALUE -> new ValueCall(query(start, name, arguments.getFirst()));
      case MATCH, SEARCH -> match(function, start, arguments);
    };
  }

  private List<Operand> arguments() {
    cursor.enter();
    cursor.require("(", "");
    cursor.skipBlanks();
    List<Operand> arguments = new ArrayList<>();
    while (!cursor.take(")")) {
      if (!arguments.isEmpty()) {
        cursor.require(",", "Arguments are separated by commas; close with ')'.");
        cursor.skipBlanks();
      }
      arguments.add(operand());
      cursor.skipBlanks();
    }
    cursor.leave();
    return arguments;
  }

  private EmbeddedQuery query(int start, String name, Operand argument) {
    if (argument instanceof EmbeddedQuery embedded) {
      return embedded;
    }
    throw badCall(start, name + "() takes a query such as @.items[*]");
  }

  private MatchCall match(Function function, int start, List<Operand> arguments) {
    ValueExpression pattern = comparable(start, arguments.get(1));
    MatchCall call =
        MatchCall.of(comparable(start, arguments.get(0)), pattern, function == Function.MATCH);
    boolean refused =
        pattern instanceof Literal literal
            && literal.node().isString()
            && call.compiled().isEmpty();
    if (refused) {
      throw cursor.error(
          JsonPathError.JSONPATH_UNSUPPORTED,
          start,
          "the pattern of " + function.text() + "() is not an I-Regexp (RFC 9485)",
          "I-Regexp has no \\d, \\w, look-around or named groups; write [0-9] for \\d.");
    }
    return call;
  }

  private RuntimeException unknown(String name, int start) {
    return cursor.error(
        JsonPathError.JSONPATH_UNSUPPORTED,
        start,
        "unknown function '" + name + "'",
        "Known: " + Function.names() + ".");
  }

  private RuntimeException badCall(int start, String message) {
    return cursor.errorAt(start, message, "See RFC 9535, section 2.4.");
  }
}
