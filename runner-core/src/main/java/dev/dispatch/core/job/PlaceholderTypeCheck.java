package dev.dispatch.core.job;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A placeholder that is a whole field brings a value of a type that the field takes. */
final class PlaceholderTypeCheck {

  private final JobOutline outline;
  private final KnownTypes types;
  private final List<Problem> problems = new ArrayList<>();

  private PlaceholderTypeCheck(JobOutline outline) {
    this.outline = outline;
    this.types = new KnownTypes(outline);
  }

  static List<Problem> problems(JobOutline outline) {
    PlaceholderTypeCheck check = new PlaceholderTypeCheck(outline);
    for (PlacedStep step : outline.steps()) {
      outline.action(step).ifPresent(action -> check.payload(step, action));
      step.step().forEach().ifPresent(loop -> check.items(step, loop));
    }
    return check.problems;
  }

  private void payload(PlacedStep step, ActionDescriptor action) {
    JsonNode payload = outline.job().written(step).path("payload");
    for (Located located : Interpolation.placeholders(payload, "")) {
      JsonNode written = payload.at(located.pointer());
      if (PayloadCheck.isPlaceholder(written) && located.placeholder().fallback().isEmpty()) {
        List<String> path = Pointers.segments(located.pointer());
        JsonNode field = SchemaPath.at(action.inputSchema(), path);
        check(step, step.pointer() + "/payload", located, path.getLast(), field);
      }
    }
  }

  private void items(PlacedStep step, ForEach loop) {
    for (Located located : Interpolation.placeholders(loop.items(), "")) {
      if (located.pointer().isEmpty() && located.placeholder().fallback().isEmpty()) {
        String pointer = step.pointer() + "/forEach/items";
        check(step, pointer, located, "items", KnownTypes.ofType("array"));
      }
    }
  }

  private void check(
      PlacedStep step, String pointer, Located located, String field, JsonNode schema) {
    Set<String> wanted = SchemaPath.types(schema);
    Set<String> brought = SchemaPath.types(known(step, located.placeholder().reference()));
    if (!wanted.isEmpty() && !brought.isEmpty() && brought.stream().noneMatch(fits(wanted))) {
      problems.add(
          Problem.at(
              pointer + located.pointer(),
              JobError.JOB_PLACEHOLDER_TYPE.name(),
              "'"
                  + located.placeholder().text()
                  + "' is of type "
                  + String.join(" or ", brought)
                  + ", and '"
                  + field
                  + "' takes "
                  + String.join(" or ", wanted)
                  + ".",
              hint(located.placeholder().reference(), wanted)));
    }
  }

  private static Predicate<String> fits(Set<String> wanted) {
    return type ->
        wanted.contains(type)
            || (type.equals("integer") && wanted.contains("number"))
            || (type.equals("number") && wanted.contains("integer"));
  }

  private static String hint(Reference reference, Set<String> wanted) {
    return switch (reference) {
      case Reference.Env env ->
          "A variable is text: take the value as an input of type " + first(wanted) + ".";
      case Reference.Input input -> "Declare the input with the type " + first(wanted) + ".";
      default -> "Refer to a value of that type.";
    };
  }

  private static String first(Set<String> wanted) {
    return wanted.stream().filter(type -> !type.equals("null")).findFirst().orElse("null");
  }

  // No switch over types where every job comes by: no start-up cache holds one.
  private JsonNode known(PlacedStep step, Reference reference) {
    if (reference instanceof Reference.Env) {
      return KnownTypes.ofType("string");
    }
    if (reference instanceof Reference.Index) {
      return KnownTypes.ofType("integer");
    }
    return described(step, reference).orElse(MissingNode.getInstance());
  }

  private Optional<JsonNode> described(PlacedStep step, Reference reference) {
    if (reference instanceof Reference.Item item) {
      return step.step()
          .forEach()
          .filter(loop -> loop.as().equals(item.name()))
          .map(loop -> KnownTypes.items(loop, item.path()));
    }
    if (reference instanceof Reference.Input input) {
      return KnownTypes.names(input.path()).map(types::input);
    }
    if (reference instanceof Reference.StepExports exports) {
      return outline
          .step(exports.stepId())
          .flatMap(of -> KnownTypes.names(exports.path()).map(names -> types.exports(of, names)));
    }
    if (reference instanceof Reference.StepResponse response) {
      return outline
          .step(response.stepId())
          .flatMap(of -> KnownTypes.names(response.path()).map(names -> types.response(of, names)));
    }
    return Optional.empty();
  }
}
