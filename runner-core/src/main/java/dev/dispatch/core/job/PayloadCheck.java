package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Format;
import dev.dispatch.core.expression.ConditionGroup;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.expression.Template;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.schema.PartialSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every payload matches the schema of its action, as far as that can be said before placeholders
 * are resolved, and what its fields mean to the job language is well-formed.
 */
public final class PayloadCheck {

  private final ModuleRegistry modules;
  private final UnaryOperator<JsonNode> schemaOf;
  private final List<Problem> problems = new ArrayList<>();

  private PayloadCheck(ModuleRegistry modules, UnaryOperator<JsonNode> schemaOf) {
    this.modules = modules;
    this.schemaOf = schemaOf;
  }

  /** Returns what is wrong with a part of a payload, which is to be merged into another. */
  public static List<Problem> partProblems(
      ActionDescriptor action, ObjectNode part, ModuleRegistry modules) {
    PayloadCheck check = new PayloadCheck(modules, PartialSchema::of);
    check.problems.addAll(Interpolation.problems(part, ""));
    check.check(action, part, "");
    return check.problems;
  }

  static List<Problem> problems(JobOutline outline) {
    PayloadCheck check = new PayloadCheck(outline.modules(), UnaryOperator.identity());
    for (PlacedStep step : outline.steps()) {
      ObjectNode payload = JsonNodeFactory.instance.objectNode();
      payload.setAll(step.step().payload());
      String pointer = step.pointer() + "/payload";
      check.problems.addAll(Interpolation.problems(payload, pointer));
      outline.action(step).ifPresent(action -> check.check(action, payload, pointer));
    }
    return check.problems;
  }

  private void check(ActionDescriptor action, ObjectNode payload, String pointer) {
    SchemaValidator.of(schemaOf.apply(action.inputSchema()))
        .validate(payload, pointer, PayloadCheck::isPlaceholder)
        .forEach(problems::add);
    JsonNode fields = action.inputSchema().path("properties");
    for (Map.Entry<String, JsonNode> field : payload.properties()) {
      String format = fields.path(field.getKey()).path("format").asString("");
      checkFormat(format, field, payload, pointer, fields);
    }
  }

  private void checkFormat(
      String format,
      Map.Entry<String, JsonNode> field,
      ObjectNode payload,
      String pointer,
      JsonNode fields) {
    String place = Pointers.append(pointer, field.getKey());
    JsonNode value = field.getValue();
    switch (format) {
      case Format.DURATION -> checkDuration(value, place);
      case Format.JSON_PATH -> checkJsonPath(value, place);
      case Format.CONDITIONS -> checkConditions(value, place);
      case Format.RUN_VALUES ->
          value
              .properties()
              .forEach(
                  entry -> checkJsonPath(entry.getValue(), Pointers.append(place, entry.getKey())));
      case Format.ACTION_KEY -> checkCalled(value, place, payload, pointer, fields);
      default -> {} // nothing more to say about it
    }
  }

  private void checkDuration(JsonNode value, String pointer) {
    if (isLiteralText(value) && DurationLiteral.parse(value.stringValue()).isEmpty()) {
      problems.add(
          Problem.at(
              pointer,
              JobError.JOB_TIME_INVALID.name(),
              "'" + value.stringValue() + "' is not a duration.",
              "Write a whole number and a unit: 250ms, 2s, 5m or 1h."));
    }
  }

  private void checkJsonPath(JsonNode value, String pointer) {
    if (!isLiteralText(value)) {
      return;
    }
    try {
      JsonPathExpression.compile(value.stringValue());
    } catch (DispatchException refused) {
      problems.add(
          Problem.at(pointer, refused.code().name(), refused.getMessage(), refused.hint()));
    }
  }

  private void checkConditions(JsonNode value, String pointer) {
    if (!value.isObject()) {
      return; // the schema says so
    }
    try {
      ConditionGroup.parse(value, pointer);
    } catch (ProblemsException malformed) {
      problems.addAll(malformed.problems());
    }
  }

  // An action that calls another: that other one exists, and the payload for it matches.
  private void checkCalled(
      JsonNode key, String place, ObjectNode payload, String pointer, JsonNode fields) {
    if (!isLiteralText(key)) {
      return;
    }
    if (NestedSteps.isIn(key.stringValue()) || key.stringValue().equals(ChildJobs.ACTION)) {
      problems.add(
          Problem.at(
              place,
              JobError.JOB_BRANCHES_INVALID.name(),
              "'" + key.stringValue() + "' is a step of its own, and cannot be called by another.",
              "Call the action behind it."));
      return;
    }
    Optional<ActionDescriptor> called = modules.find(key.stringValue()).map(ResolvedAction::action);
    if (called.isEmpty()) {
      problems.add(
          Problem.at(
              place,
              JobError.JOB_ACTION_UNKNOWN.name(),
              "There is no action '" + key.stringValue() + "'.",
              NearestName.hint(key.stringValue(), modules.actionKeys())));
      return;
    }
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (field.getValue().path("format").asString("").equals(Format.ACTION_PAYLOAD)) {
        JsonNode given = payload.path(field.getKey());
        String there = Pointers.append(pointer, field.getKey());
        given(given).ifPresent(nested -> check(called.get(), nested, there));
      }
    }
  }

  // What is not given is an empty payload; of a placeholder nothing is known.
  private static Optional<ObjectNode> given(JsonNode payload) {
    return payload.isMissingNode()
        ? Optional.of(JsonNodeFactory.instance.objectNode())
        : Optional.of(payload).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  private static boolean isLiteralText(JsonNode value) {
    return value.isString() && !value.stringValue().contains("${");
  }

  /** Returns whether a value is one placeholder, whose type is known when it is resolved. */
  public static boolean isPlaceholder(JsonNode value) {
    if (!value.isString() || !value.stringValue().startsWith("${")) {
      return false;
    }
    try {
      return Template.parse(value.stringValue()).isSingle();
    } catch (DispatchException malformed) {
      return true; // reported once, as what it is
    }
  }
}
