package dev.dispatch.core.job;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The inputs that a run will surely need: one that is not given is found before anything runs
 * (G-A5). What stands in a step with a condition may never be needed, and is left to the run.
 */
public final class InputCheck {

  private InputCheck() {}

  /** Returns a problem for each placeholder whose input has no value. */
  public static List<Problem> problems(JobDocument job, JsonNode inputs) {
    Stream<Located> http = located(job.tree().path("http"), "/http");
    Stream<Located> steps =
        job.steps().stream()
            .filter(step -> !step.isConditional())
            .flatMap(step -> located(job.written(step), step.pointer()));
    return job.locate(
        Stream.concat(http, steps)
            .filter(located -> located.placeholder().fallback().isEmpty())
            .filter(located -> isMissing(located.placeholder().reference(), inputs))
            .map(InputCheck::missing)
            .toList());
  }

  private static Stream<Located> located(JsonNode tree, String pointer) {
    return Interpolation.placeholders(tree, pointer).stream();
  }

  private static boolean isMissing(Reference reference, JsonNode inputs) {
    return reference instanceof Reference.Input input
        && input.path().head().isPresent()
        && !inputs.has(input.path().head().get());
  }

  private static Problem missing(Located located) {
    String name = ((Reference.Input) located.placeholder().reference()).path().head().orElse("");
    return Problem.at(
        located.pointer(),
        JobError.JOB_INPUT_MISSING.name(),
        "The input '" + name + "' is used here and not given.",
        "Add --input " + name + "=…, or write a default: ${input." + name + " ?? \"…\"}.");
  }
}
