package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.expression.check.Operator;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.SchemaPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Every condition looks at what there is, and can hold for values of the types that are known. */
final class ConditionPathCheck {

  private final JobOutline outline;
  private final RunNames runNames;
  private final KnownTypes types;
  private final List<Problem> problems = new ArrayList<>();

  private ConditionPathCheck(JobOutline outline) {
    this.outline = outline;
    this.runNames = new RunNames(outline);
    this.types = new KnownTypes(outline);
  }

  static List<Problem> problems(JobOutline outline) {
    ConditionPathCheck check = new ConditionPathCheck(outline);
    for (PlacedStep step : outline.steps()) {
      Lookup before = (pointer, path) -> check.ofRun(Optional.of(step), pointer, path);
      Lookup own = (pointer, path) -> check.ofStep(step, pointer, path);
      step.step().when().ifPresent(group -> check.group(group, step.pointer() + "/when", before));
      step.step().expect().ifPresent(group -> check.group(group, step.pointer() + "/expect", own));
    }
    outline
        .job()
        .job()
        .verification()
        .flatMap(Verification::expect)
        .ifPresent(group ->
            check.group(
                group,
                "/verification/expect",
                (pointer, path) -> check.ofRun(Optional.empty(), pointer, path)));
    return check.problems;
  }

  /** Says what is known of the values of a path, and reports a path that leads nowhere. */
  private interface Lookup {
    JsonNode find(String pointer, JsonPathExpression path);
  }

  /** Returns whether the group can never hold; what makes it so is reported where it stands. */
  private boolean group(JsonNode group, String pointer, Lookup lookup) {
    String mode = group.path("mode").asString("ALL");
    JsonNode rules = group.path("rules");
    int impossible = 0;
    List<Problem> impossibilities = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      JsonNode rule = rules.get(i);
      String place = pointer + "/rules/" + i;
      if (rule.has("rules")) {
        impossible += group(rule, place, lookup) ? 1 : 0;
      } else {
        Optional<Problem> found = rule(rule, place, lookup);
        impossible += found.isPresent() ? 1 : 0;
        found.ifPresent(impossibilities::add);
      }
    }
    boolean never =
        switch (mode) {
          case "ANY" -> impossible > 0 && impossible == rules.size();
          case "NONE" -> false;
          default -> impossible > 0;
        };
    if (never) {
      problems.addAll(impossibilities);
    }
    return never;
  }

  private Optional<Problem> rule(JsonNode rule, String pointer, Lookup lookup) {
    Optional<JsonPathExpression> path = path(rule);
    Optional<Operator> operator = Operator.find(rule.path("op").asString(""));
    if (path.isEmpty() || operator.isEmpty()) {
      return Optional.empty(); // reported by others
    }
    JsonNode schema = lookup.find(pointer + "/path", path.get());
    JsonNode value = rule.path("value");
    return path.get().isNamesOnly() && ImpossibleRule.of(schema, operator.get(), value)
        ? Optional.of(impossible(pointer, path.get(), schema, operator.get(), value))
        : Optional.empty();
  }

  private static Optional<JsonPathExpression> path(JsonNode rule) {
    String text = rule.path("path").asString("");
    if (text.isEmpty() || text.contains("${")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonPathExpression.compileLenient(text));
    } catch (DispatchException malformed) {
      return Optional.empty();
    }
  }

  private static Problem impossible(
      String pointer, JsonPathExpression path, JsonNode schema, Operator operator, JsonNode value) {
    List<String> choices = SchemaPath.choices(schema).stream().map(JsonText::compact).toList();
    String type = String.join(" or ", SchemaPath.types(schema));
    String known = choices.isEmpty() ? "of type " + type : "one of " + String.join(", ", choices);
    return Problem.at(
        pointer,
        JobError.JOB_CONDITION_IMPOSSIBLE.name(),
        "This can never hold: '"
            + path
            + "' is "
            + known
            + ", and the rule asks for "
            + operator.text()
            + " "
            + JsonText.compact(value)
            + ".",
        value.isString() && !choices.isEmpty()
            ? NearestName.hint(JsonText.compact(value), choices)
            : "Compare with a value of that type, or leave the rule out.");
  }

  /** Looks a path of {@code when} or of the verification up: input, run, step. */
  private JsonNode ofRun(Optional<PlacedStep> before, String pointer, JsonPathExpression path) {
    List<String> names = path.leadingNames();
    if (names.isEmpty()) {
      return MissingNode.getInstance();
    }
    return switch (names.getFirst()) {
      case "input" -> input(pointer, names.subList(1, names.size()));
      case "run" -> run(before, pointer, names.subList(1, names.size()));
      case "step" -> step(before, pointer, path, names.subList(1, names.size()));
      default -> nowhere(pointer, names.getFirst(), List.of("input", "run", "step"));
    };
  }

  private JsonNode input(String pointer, List<String> names) {
    Collection<String> declared = outline.job().job().inputs().keySet();
    if (!names.isEmpty() && !declared.contains(names.getFirst())) {
      add(
          pointer,
          JobError.JOB_INPUT_UNKNOWN,
          "The job declares no input '" + names.getFirst() + "'.",
          NearestName.hint(names.getFirst(), declared));
    }
    return types.input(names);
  }

  private JsonNode run(Optional<PlacedStep> before, String pointer, List<String> names) {
    if (names.isEmpty()) {
      return MissingNode.getInstance();
    }
    String name = names.getFirst();
    boolean set =
        before.map(step -> runNames.isSetBefore(step, name)).orElse(runNames.isSetAtEnd(name));
    if (!set) {
      add(
          pointer,
          JobError.JOB_RUN_NAME_UNKNOWN,
          "Nothing"
              + before.map(step -> " before this step").orElse("")
              + " sets 'run."
              + name
              + "'.",
          NearestName.hint(name, before.map(runNames::before).orElse(runNames.atEnd())));
    }
    return MissingNode.getInstance();
  }

  private JsonNode step(
      Optional<PlacedStep> before, String pointer, JsonPathExpression path, List<String> names) {
    if (names.isEmpty()) {
      return MissingNode.getInstance();
    }
    Optional<PlacedStep> target = outline.step(names.getFirst());
    if (target.isEmpty()) {
      add(
          pointer,
          JobError.JOB_STEP_UNKNOWN,
          "There is no step '" + names.getFirst() + "'.",
          NearestName.hint(names.getFirst(), outline.stepIds()));
      return MissingNode.getInstance();
    }
    before
        .filter(step -> !target.get().runsBefore(step))
        .ifPresent(step ->
            add(
                pointer,
                JobError.JOB_STEP_FORWARD,
                "Step '" + names.getFirst() + "' " + step.whyNotAfter(target.get()) + ".",
                "Refer to a step that is over when this one begins, or change the order."));
    return names.size() < 2
        ? MissingNode.getInstance()
        : outcome(target.get(), pointer, path, names.subList(1, names.size()));
  }

  private JsonNode outcome(
      PlacedStep step, String pointer, JsonPathExpression path, List<String> outcome) {
    String part = outcome.getFirst();
    List<String> names = outcome.subList(1, outcome.size());
    return switch (part) {
      case "status" -> names.isEmpty() ? KnownTypes.status() : MissingNode.getInstance();
      case "response", "exports" -> declared(step, pointer, part, names, path.namesInElements(3));
      default -> nowhere(pointer, part, List.of("status", "response", "exports"));
    };
  }

  /** Looks a path of {@code expect} up: the step's own outcome. */
  private JsonNode ofStep(PlacedStep step, String pointer, JsonPathExpression path) {
    List<String> names = path.leadingNames();
    if (names.isEmpty()) {
      return MissingNode.getInstance();
    }
    List<String> rest = names.subList(1, names.size());
    return switch (names.getFirst()) {
      case "response", "exports" ->
          declared(step, pointer, names.getFirst(), rest, path.namesInElements(1));
      case "http" -> http(pointer, rest);
      case "durationMs" -> KnownTypes.ofType("number");
      default ->
          nowhere(pointer, names.getFirst(), List.of("response", "exports", "http", "durationMs"));
    };
  }

  private JsonNode http(String pointer, List<String> names) {
    if (names.isEmpty()) {
      return MissingNode.getInstance();
    }
    return switch (names.getFirst()) {
      case "status" -> KnownTypes.ofType("integer");
      case "headers" -> names.size() == 2 ? KnownTypes.ofType("string") : MissingNode.getInstance();
      default -> nowhere(pointer, names.getFirst(), List.of("status", "headers"));
    };
  }

  /**
   * Looks a part of an outcome up.
   *
   * @param inElements the names behind elements of the part; what they mean with forEach is known
   */
  private JsonNode declared(
      PlacedStep step, String pointer, String part, List<String> names, List<String> inElements) {
    boolean response = part.equals("response");
    boolean each = step.step().forEach().isPresent();
    Optional<DeclaredPaths.Refusal> ofItem = DeclaredPaths.notOfOneItem(step, part, names);
    List<String> own = each ? inElements : names;
    ofItem
        .or(() ->
            outline
                .action(step)
                .filter(action -> !own.isEmpty())
                .flatMap(action ->
                    response
                        ? DeclaredPaths.response(action, own)
                        : DeclaredPaths.exports(action, own)))
        .ifPresent(refusal -> add(pointer, refusal.code(), refusal.message(), refusal.hint()));
    return response ? types.response(step, names) : types.exports(step, names);
  }

  private JsonNode nowhere(String pointer, String name, List<String> known) {
    add(
        pointer,
        JobError.JOB_CONDITION_PATH_UNKNOWN,
        "There is no '" + name + "' for this condition to look at.",
        NearestName.hint(name, known));
    return MissingNode.getInstance();
  }

  private void add(String pointer, JobError code, String message, String hint) {
    problems.add(Problem.at(pointer, code.name(), message, hint));
  }
}
