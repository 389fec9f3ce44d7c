package dev.dispatch.core.expression.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operators of rules, as jobs write them in lower case. */
public enum Operator {
  EXISTS,
  NOT_EXISTS,
  EQ,
  NEQ,
  GT,
  GTE,
  LT,
  LTE,
  IN,
  NOT_IN,
  CONTAINS,
  NOT_CONTAINS,
  STARTS_WITH,
  ENDS_WITH,
  TYPE,
  LENGTH_EQ,
  LENGTH_GT,
  LENGTH_LT,
  REGEX,
  MATCHES_SCHEMA,
  EQUALS_FILE;

  /** Returns the operator of a name. */
  public static Optional<Operator> find(String text) {
    for (Operator operator : values()) {
      if (operator.text().equals(text)) {
        return Optional.of(operator);
      }
    }
    return Optional.empty();
  }

  /** Returns the names of all operators. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Operator operator : values()) {
      names.add(operator.text());
    }
    return names;
  }

  /** Returns the operator's name in jobs. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a rule must say what it compares with. */
  public boolean needsValue() {
    return this != EXISTS && this != NOT_EXISTS;
  }
}
