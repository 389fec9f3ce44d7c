package dev.dispatch.core.expression.jsonpath;

import java.util.ArrayList;
import java.util.List;

/** Reads function calls and checks that they are well-typed (RFC 9535, 2.4.3). */
final class CallParser {

  private final Cursor cursor;
  private final OperandParser operands;

  CallParser(Cursor cursor, OperandParser operands) {
    this.cursor = cursor;
    this.operands = operands;
  }

  /** Reads the call whose name was just read and whose parenthesis comes next. */
  Operand read(String name, int start) {
    Function function = Function.find(name).orElseThrow(() -> unknown(name, start));
    List<Operand> arguments = arguments();
    if (arguments.size() != function.arity()) {
      throw badCall(start, name + "() takes " + function.arity() + " argument(s)");
    }
    return switch (function) {
      case LENGTH -> new LengthCall(operands.comparable(start, arguments.getFirst()));
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
      arguments.add(operands.read());
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
    ValueExpression pattern = operands.comparable(start, arguments.get(1));
    MatchCall call =
        MatchCall.of(
            operands.comparable(start, arguments.get(0)), pattern, function == Function.MATCH);
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
