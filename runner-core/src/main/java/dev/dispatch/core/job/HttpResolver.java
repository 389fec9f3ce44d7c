package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Resolves the http block before the first step, and checks what came of it. */
public final class HttpResolver {

  private HttpResolver() {}

  /** The block as a tree and as a record, and what is wrong with it. */
  public record Resolved(JsonNode tree, Optional<HttpBlock> block, List<Problem> problems) {}

  /** Resolves the http block of a job; a job without one gets the defaults. */
  public static Resolved resolve(JobDocument job, Scope scope) {
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    job.job().http().ifPresent(written::setAll);
    try {
      JsonNode tree = Interpolation.resolve(written, scope, "/http");
      List<Problem> problems = new ArrayList<>(check(tree));
      problems.addAll(required(job, tree));
      Optional<HttpBlock> block =
          problems.isEmpty() ? Optional.of(JobSchema.bindHttp(tree)) : Optional.empty();
      return new Resolved(tree, block, job.locate(problems));
    } catch (DispatchException unresolved) {
      return new Resolved(written, Optional.empty(), job.locate(problems(unresolved)));
    }
  }

  private static List<Problem> problems(DispatchException error) {
    if (error instanceof ProblemsException many) {
      return many.problems();
    }
    String pointer = String.valueOf(error.details().getOrDefault("pointer", "/http"));
    return List.of(Problem.at(pointer, error.code().name(), error.getMessage(), error.hint()));
  }

  private static List<Problem> check(JsonNode tree) {
    List<Problem> problems = JobSchema.httpValidator().validate(tree, "/http", node -> false);
    return problems.isEmpty() ? RetryCheck.ofHttp(tree) : problems;
  }

  private static List<Problem> required(JobDocument job, JsonNode tree) {
    List<Problem> problems = new ArrayList<>();
    List<String> paths =
        job.job()
            .dependencies()
            .flatMap(Dependencies::http)
            .map(Dependencies.HttpNeed::required)
            .orElse(List.of());
    for (int i = 0; i < paths.size(); i++) {
      if (isMissing(tree, paths.get(i))) {
        problems.add(missing(i, paths.get(i)));
      }
    }
    return problems;
  }

  private static boolean isMissing(JsonNode tree, String path) {
    JsonNode at = tree;
    for (String name : path.split("\\.", -1)) {
      at = at.path(name);
    }
    return at.isMissingNode();
  }

  private static Problem missing(int index, String path) {
    return Problem.at(
        "/dependencies/http/required/" + index,
        JobError.JOB_HTTP_MISSING.name(),
        "The job needs 'http." + path + "', which is not set.",
        "Set it in the job's 'http' block.");
  }
}
