package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Format;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The jobs that steps run exist, are right themselves, get the inputs that they need, and do not
 * run in a circle.
 */
final class ChildJobCheck {

  private final JobOutline outline;
  private final Set<Path> chain;
  private final List<Problem> problems = new ArrayList<>();

  private ChildJobCheck(JobOutline outline, Set<Path> chain) {
    this.outline = outline;
    this.chain = chain;
  }

  /**
   * Returns what is wrong.
   *
   * @param chain the files of the jobs that run the one to check
   */
  static List<Problem> problems(JobOutline outline, Set<Path> chain) {
    Set<Path> whole = new LinkedHashSet<>(chain);
    outline.job().file().map(ChildJobs::identity).ifPresent(whole::add);
    ChildJobCheck check = new ChildJobCheck(outline, whole);
    for (PlacedStep step : outline.steps()) {
      outline.action(step).ifPresent(action -> check.check(step, action));
    }
    return check.problems;
  }

  private void check(PlacedStep step, ActionDescriptor action) {
    JsonNode fields = action.inputSchema().path("properties");
    step.step()
        .payload()
        .forEach((name, value) -> {
          if (isFormat(fields, name, Format.JOB)) {
            named(step, fields, Pointers.append(step.pointer() + "/payload", name), value);
          }
        });
  }

  private static boolean isFormat(JsonNode fields, String name, String format) {
    return fields.path(name).path("format").asString("").equals(format);
  }

  private void named(PlacedStep step, JsonNode fields, String pointer, JsonNode value) {
    if (!value.isString()) {
      return; // the schema says so
    }
    if (value.stringValue().contains("${")) {
      add(
          pointer,
          JobError.JOB_CHILD_INVALID,
          "The job to run must be known before the run, and is a placeholder.",
          "Write its name; choose between jobs by 'when' at steps of their own.");
      return;
    }
    child(pointer, value.stringValue())
        .ifPresent(child -> {
          itself(pointer, value.stringValue(), child);
          inputs(step, fields, child);
        });
  }

  private Optional<JobDocument> child(String pointer, String named) {
    try {
      return Optional.of(ChildJobs.require(outline.job(), named));
    } catch (ProblemsException wrong) {
      wrong(pointer, named, wrong.problems());
    } catch (DispatchException refused) {
      problems.add(
          Problem.at(pointer, refused.code().name(), refused.getMessage(), refused.hint()));
    }
    return Optional.empty();
  }

  private void itself(String pointer, String named, JobDocument child) {
    Path file = ChildJobs.identity(child.file().orElseThrow());
    if (chain.contains(file)) {
      add(
          pointer,
          JobError.JOB_CHILD_CYCLE,
          "'" + named + "' runs this job, or is it: the two would run for ever.",
          "Break the circle: "
              + String.join(" -> ", chain.stream().map(JobLocator::nameOf).toList())
              + " -> "
              + JobLocator.nameOf(file)
              + ".");
      return;
    }
    ModuleRegistry modules = outline.modules().preferring(child.moduleRanges());
    List<Problem> own = JobValidator.validate(child, modules, chain);
    if (!own.isEmpty()) {
      wrong(pointer, named, own);
    }
  }

  private void wrong(String pointer, String named, List<Problem> own) {
    Problem first = own.getFirst();
    add(
        pointer,
        JobError.JOB_CHILD_INVALID,
        "The job '" + named + "' cannot run: " + first.pointer() + ": " + first.message(),
        first.hint() + " 'dispatch job validate' shows all of its problems.");
  }

  private void inputs(PlacedStep step, JsonNode fields, JobDocument child) {
    Set<String> given = new LinkedHashSet<>();
    boolean known = true;
    for (Map.Entry<String, JsonNode> field : step.step().payload().entrySet()) {
      if (isFormat(fields, field.getKey(), Format.JOB_INPUTS)) {
        known = field.getValue().isObject(); // a placeholder says in the run what it brings
        String place = Pointers.append(step.pointer() + "/payload", field.getKey());
        for (String name : field.getValue().propertyNames()) {
          given.add(name);
          declared(child, Pointers.append(place, name), name);
        }
      }
    }
    if (known) {
      missing(step, child, given);
    }
  }

  private void declared(JobDocument child, String pointer, String name) {
    Set<String> declared = child.job().inputs().keySet();
    if (!declared.contains(name)) {
      add(
          pointer,
          JobError.JOB_INPUT_UNKNOWN,
          "The job to run declares no input '" + name + "'.",
          NearestName.hint(name, declared));
    }
  }

  private void missing(PlacedStep step, JobDocument child, Set<String> given) {
    child
        .job()
        .inputs()
        .forEach((name, declaration) -> {
          if (declaration.required() && declaration.fallback().isEmpty() && !given.contains(name)) {
            add(
                step.pointer() + "/payload",
                JobError.JOB_INPUT_MISSING,
                "The job to run requires the input '" + name + "'.",
                "Add it to 'inputs' of the payload.");
          }
        });
  }

  private void add(String pointer, JobError code, String message, String hint) {
    problems.add(Problem.at(pointer, code.name(), message, hint));
  }
}
