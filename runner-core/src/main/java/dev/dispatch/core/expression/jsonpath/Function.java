package dev.dispatch.core.expression.jsonpath;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The five functions of RFC 9535. */
enum Function {
  LENGTH(1),
  COUNT(1),
  VALUE(1),
  MATCH(2),
  SEARCH(2);

  private final int arity;

  Function(int arity) {
    this.arity = arity;
  }

  int arity() {
    return arity;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Function> find(String name) {
    for (Function function : values()) {
      if (function.text().equals(name)) {
        return Optional.of(function);
      }
    }
    return Optional.empty();
  }

  static String names() {
    return Arrays.stream(values()).map(Function::text).collect(Collectors.joining(", "));
  }
}
