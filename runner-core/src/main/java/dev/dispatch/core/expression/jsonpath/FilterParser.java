package dev.dispatch.core.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands after the question mark of a filter (RFC 9535, 2.3.5.1). */
final class FilterParser {

  private final Cursor cursor;
  private final OperandParser operands;

  FilterParser(Cursor cursor) {
    this.cursor = cursor;
    this.operands = new OperandParser(cursor);
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
      return new Negation(
          cursor.peek() == '(' ? group() : test(cursor.position(), operands.read()));
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
    Operand left = operands.read();
    int afterLeft = cursor.position();
    cursor.skipBlanks();
    Optional<ComparisonOperator> operator = comparisonOperator();
    if (operator.isEmpty()) {
      cursor.moveTo(afterLeft);
      return test(start, left);
    }
    ValueExpression value = operands.comparable(start, left);
    cursor.skipBlanks();
    int second = cursor.position();
    return new Comparison(value, operator.get(), operands.comparable(second, operands.read()));
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
}
