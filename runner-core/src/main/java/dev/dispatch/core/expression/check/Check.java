package dev.dispatch.core.expression.check;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What one rule asks of the value that its path selected. */
public sealed interface Check
    permits Negated,
        ExistenceCheck,
        EqualityCheck,
        MembershipCheck,
        NumberCheck,
        ContainmentCheck,
        AffixCheck,
        TypeCheck,
        LengthCheck,
        RegexCheck,
        SchemaCheck {

  /** Whether the value passes; empty is a value that is not there. */
  boolean holds(Optional<JsonNode> actual);

  /**
   * Prepares the check of an operator and a rule's value.
   *
   * @throws dev.dispatch.api.DispatchException when the value does not suit the operator
   */
  static Check of(Operator operator, JsonNode value, ConditionFiles files) {
    return switch (operator) {
      case EXISTS -> new ExistenceCheck();
      case NOT_EXISTS -> new Negated(new ExistenceCheck());
      case EQ -> new EqualityCheck(value);
      case NEQ -> new Negated(new EqualityCheck(value));
      case GT, GTE, LT, LTE -> NumberCheck.of(operator, value);
      case IN -> MembershipCheck.of(operator, value);
      case NOT_IN -> new Negated(MembershipCheck.of(operator, value));
      case CONTAINS -> new ContainmentCheck(value);
      case NOT_CONTAINS -> new Negated(new ContainmentCheck(value));
      case STARTS_WITH, ENDS_WITH -> AffixCheck.of(operator, value);
      case TYPE -> TypeCheck.of(value);
      case LENGTH_EQ, LENGTH_GT, LENGTH_LT -> LengthCheck.of(operator, value);
      case REGEX -> RegexCheck.of(value);
      case MATCHES_SCHEMA -> SchemaCheck.of(operator, value, files);
      case EQUALS_FILE -> new EqualityCheck(files.read(RuleValue.text(operator, value)));
    };
  }
}
