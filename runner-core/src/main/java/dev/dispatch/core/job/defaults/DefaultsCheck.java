package dev.dispatch.core.job.defaults;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Located;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.NestedSteps;
import dev.dispatch.core.job.PayloadCheck;
import dev.dispatch.core.job.RunNames;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.secret.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what is wrong with defaults for an action, before any job has them. */
public final class DefaultsCheck {

  private final ActionDescriptor action;
  private final ModuleRegistry modules;

  /** Creates it for one action; the modules are those that it may call. */
  public DefaultsCheck(ActionDescriptor action, ModuleRegistry modules) {
    this.action = action;
    this.modules = modules;
  }

  /** Returns what does not fit any more of what is kept, by its place among all defaults. */
  public static List<Problem> problemsOf(ObjectNode all, ModuleRegistry modules) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : all.properties()) {
      String pointer = Pointers.append("", entry.getKey());
      Optional<ResolvedAction> action = modules.find(entry.getKey());
      if (action.isEmpty()) {
        problems.add(ofNoAction(pointer, entry.getKey(), modules));
      } else {
        new DefaultsCheck(action.get().action(), modules)
            .problems((ObjectNode) entry.getValue()).stream()
                .map(problem -> below(pointer, problem))
                .forEach(problems::add);
      }
    }
    return problems;
  }

  private static Problem ofNoAction(String pointer, String key, ModuleRegistry modules) {
    return Problem.at(
        pointer,
        JobError.JOB_ACTION_UNKNOWN.name(),
        "There is no action '" + key + "'; its defaults have no effect.",
        NearestName.of(key, modules.actionKeys())
                .map(near -> "Did you mean '" + near + "'? ")
                .orElse("")
            + "'dispatch defaults unset "
            + key
            + "' removes them.");
  }

  private static Problem below(String pointer, Problem problem) {
    return Problem.at(
        pointer + problem.pointer(), problem.code(), problem.message(), problem.hint());
  }

  /** Returns every problem of a part of the action's payload, at its place in that part. */
  public List<Problem> problems(ObjectNode part) {
    ObjectNode rest = part.deepCopy();
    List<Problem> problems = new ArrayList<>();
    NestedSteps.takeFrom(rest, action.key()).ifPresent(steps -> problems.add(ofSteps()));
    problems.addAll(PayloadCheck.partProblems(action, rest, modules));
    Interpolation.placeholders(rest, "").stream()
        .filter(located -> !isKnownToEveryJob(located.placeholder().reference()))
        .map(DefaultsCheck::ofSomeJobs)
        .forEach(problems::add);
    return problems;
  }

  /** Returns the variables of secrets that a part of a payload names. */
  public static Set<String> secretVariables(ObjectNode part) {
    Set<String> names = new TreeSet<>();
    for (Located located : Interpolation.placeholders(part, "")) {
      if (located.placeholder().reference() instanceof Reference.Env env
          && SecretNames.looksSecret(env.name())) {
        names.add(env.name());
      }
    }
    return names;
  }

  private static boolean isKnownToEveryJob(Reference reference) {
    return switch (reference) {
      case Reference.Env env -> true;
      case Reference.Run run -> run.path().head().filter(RunNames::isOwn).isPresent();
      default -> false;
    };
  }

  private static Problem ofSomeJobs(Located located) {
    return Problem.at(
        located.pointer(),
        DefaultsError.DEFAULTS_REFERENCE_NOT_ALLOWED.name(),
        "'" + located.placeholder().text() + "' is not known to every job that has the action.",
        "Use ${env.NAME} or ${run.runId} in a default, or write the field in the job.");
  }

  private static Problem ofSteps() {
    return Problem.at(
        NestedSteps.FIELD_POINTER,
        DefaultsError.DEFAULTS_INVALID.name(),
        "The steps within a step are no default.",
        "Write them in the job.");
  }
}
