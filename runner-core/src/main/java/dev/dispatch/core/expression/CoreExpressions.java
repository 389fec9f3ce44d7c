package dev.dispatch.core.expression;

import dev.dispatch.api.Expressions;
import dev.dispatch.core.json.JsonValues;
import java.util.Map;
import java.util.Optional;

/** The job language for modules, over plain JDK trees. */
public final class CoreExpressions implements Expressions {

  private static final int MAX_SUMMARY = 400;

  @Override
  public Outcome test(Map<String, ?> group, Object document) {
    Verdict verdict =
        ConditionGroup.parse(JsonValues.toTree(group), "").evaluate(JsonValues.toTree(document));
    return new Outcome(verdict.matched(), cut(verdict.summary()));
  }

  private static String cut(String summary) {
    return summary.length() <= MAX_SUMMARY ? summary : summary.substring(0, MAX_SUMMARY - 1) + "…";
  }

  @Override
  public Optional<Object> select(String path, Object document) {
    return JsonPathExpression.compileLenient(path)
        .select(JsonValues.toTree(document))
        .value()
        .map(JsonValues::toJava);
  }
}
