package dev.dispatch.core.run.replay;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.StepStatus;
import dev.dispatch.core.run.TakenOver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what a new run can take over from a recorded one. */
public final class ResumedRun {

  private final RecordedRun run;
  private final JobDocument then;
  private final JobDocument now;
  private final Map<String, JsonNode> results = new LinkedHashMap<>();

  /**
   * Compares a recorded run with the job that is to go on.
   *
   * @param then the job as it ran
   * @param now the job as it is to go on
   */
  public ResumedRun(RecordedRun run, JobDocument then, JobDocument now) {
    this.run = run;
    this.then = then;
    this.now = now;
    run.record().steps().forEach(step -> results.put(step.path("stepId").asString(""), step));
  }

  /** Returns the step to go on from: the one asked for, else the first that did not pass. */
  public PlacedStep first(Optional<String> wanted) {
    List<PlacedStep> steps = now.steps().stream().filter(step -> !step.cleanup()).toList();
    if (wanted.isPresent()) {
      String id = wanted.get();
      return steps.stream()
          .filter(step -> step.id().equals(id) || Integer.toString(step.index()).equals(id))
          .findFirst()
          .orElseThrow(() -> unknown(id, steps));
    }
    return steps.stream()
        .filter(step -> !isDone(step.id()))
        .findFirst()
        .orElseThrow(ResumedRun::nothingLeft);
  }

  private static DispatchException unknown(String id, List<PlacedStep> steps) {
    return new DispatchException(
        RunError.RUN_STEP_UNKNOWN,
        "The job has no step '" + id + "' before its cleanup.",
        NearestName.hint(id, steps.stream().map(PlacedStep::id).toList()));
  }

  private static DispatchException nothingLeft() {
    return new DispatchException(
        RunError.RUN_NOT_RESUMABLE,
        "Every step of the run passed; nothing is left to go on with.",
        "Name the step with --from, or run the job again.");
  }

  // Steps that were never reached are SKIPPED as well; only 'when' skips on purpose.
  private boolean isDone(String step) {
    JsonNode result = results.get(step);
    if (result == null) {
      return false;
    }
    String status = result.path("status").asString("");
    return status.equals(StepStatus.PASSED.name())
        || (status.equals(StepStatus.SKIPPED.name())
            && result.path("reason").asString("").startsWith("when"));
  }

  /**
   * Returns what is taken over.
   *
   * @throws DispatchException where a step before the first one changed or did not pass
   */
  public TakenOver before(PlacedStep first) {
    Map<String, TakenOver.Step> steps = new LinkedHashMap<>();
    for (PlacedStep step : now.steps()) {
      if (step.index() < first.index()) {
        requireUnchanged(step);
        steps.put(step.id(), taken(step));
      }
    }
    return new TakenOver(steps, cookies(steps));
  }

  private void requireUnchanged(PlacedStep step) {
    Optional<PlacedStep> recorded =
        then.steps().stream().filter(old -> old.id().equals(step.id())).findFirst();
    if (recorded.isEmpty()) {
      throw changed("'" + step.id() + "' is new");
    }
    ObjectNode before = comparable(then.tree().at(recorded.get().pointer()));
    ObjectNode after = comparable(now.tree().at(step.pointer()));
    TreeDifference.first(before, after)
        .filter(found -> !found.recorded().asString("").contains("[secret:"))
        .ifPresent(found -> {
          throw changed("'" + step.id() + "' has changed at " + found.path());
        });
  }

  private static ObjectNode comparable(JsonNode step) {
    ObjectNode copy = (ObjectNode) step.deepCopy();
    copy.remove("description");
    return copy;
  }

  private static DispatchException changed(String what) {
    return new DispatchException(
        RunError.RUN_NOT_RESUMABLE,
        "The step " + what + ", so that its recorded result cannot be taken over.",
        "Resume from this step with --from, or run the job again.");
  }

  private TakenOver.Step taken(PlacedStep step) {
    JsonNode result = results.get(step.id());
    if (!isDone(step.id())) {
      throw new DispatchException(
          RunError.RUN_NOT_RESUMABLE,
          "The step '" + step.id() + "' did not pass, so that nothing of it can be taken over.",
          "Resume from this step or an earlier one with --from.");
    }
    return new TakenOver.Step(
        StepStatus.valueOf(result.path("status").asString("")),
        Optional.of(result.path("reason")).filter(JsonNode::isString).map(JsonNode::stringValue),
        result.path("response"),
        result.path("exports"),
        runValues(step.id()));
  }

  private Map<String, JsonNode> runValues(String step) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (JsonNode line : run.record().observations()) {
      if (line.path("stepId").asString("").equals(step)) {
        line.path("runValues")
            .properties()
            .forEach(value -> values.put(value.getKey(), value.getValue()));
      }
    }
    return values;
  }

  private List<TakenOver.IssuedCookies> cookies(Map<String, TakenOver.Step> steps) {
    List<TakenOver.IssuedCookies> cookies = new ArrayList<>();
    for (JsonNode line : run.record().calls()) {
      List<String> fields =
          TapedCall.headers(line.path("response")).stream()
              .filter(field -> field.name().equalsIgnoreCase("set-cookie"))
              .map(field -> field.value())
              .toList();
      if (!fields.isEmpty() && steps.containsKey(line.path("stepId").asString(""))) {
        cookies.add(new TakenOver.IssuedCookies(line.path("url").asString(""), fields));
      }
    }
    return List.copyOf(cookies);
  }
}
