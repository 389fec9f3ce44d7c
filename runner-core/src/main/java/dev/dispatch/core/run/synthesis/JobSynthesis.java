package dev.dispatch.core.run.synthesis;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a job from a run: the recorded job with its inputs' values as defaults, references for
 * literals that came from earlier answers, and an {@code expect} for each step that has none.
 *
 * <p>A draft to be read: what is volatile and what belongs together is judged by names and looks.
 */
public final class JobSynthesis {

  private final RunRecord run;
  private final ObjectNode job;
  private final ObservedValues earlier = new ObservedValues();
  private final Map<String, Integer> statuses = new HashMap<>();
  private int references;
  private int rules;

  private JobSynthesis(RunRecord run) {
    this.run = run;
    this.job =
        run.jobCase()
            .filter(JsonNode::isObject)
            .map(tree -> (ObjectNode) tree.deepCopy())
            .orElseThrow(() ->
                new DispatchException(
                    RunError.RUN_RECORD_DAMAGED,
                    "The run '" + run.runId() + "' has no job that can be read.",
                    "Synthesize from another run."));
  }

  /**
   * A job and what was made of the run for it.
   *
   * @param references how many literals became references
   * @param rules how many rules were drafted
   */
  public record Draft(ObjectNode job, int references, int rules) {}

  /** Returns the draft. */
  public static Draft of(RunRecord run) {
    JobSynthesis synthesis = new JobSynthesis(run);
    synthesis.write();
    return new Draft(synthesis.ordered(), synthesis.references, synthesis.rules);
  }

  private void write() {
    job.put("description", description());
    run.calls().forEach(this::status);
    Map<String, JsonNode> results = new HashMap<>();
    run.steps().forEach(step -> results.put(step.path("stepId").asString(""), step));
    List<String> ids = ids();
    int index = 0;
    for (String part : new String[] {"steps", "cleanup"}) {
      for (JsonNode step : job.path("scenario").path(part)) {
        step((ObjectNode) step, ids.get(index), Optional.ofNullable(results.get(ids.get(index))));
        index++;
      }
    }
    ObjectNode inputs = inputs();
    baseUrl(inputs);
    SecretInputs secrets = new SecretInputs(inputs);
    secrets.replace(job.path("http"));
    secrets.replace(job.path("scenario"));
    if (inputs.isEmpty()) {
      job.remove("inputs");
    }
  }

  private String description() {
    String before = job.path("description").asString("");
    return (before.isEmpty() ? "" : before + " ")
        + "Drafted from run "
        + run.runId()
        + ": read the references and expectations before you rely on them.";
  }

  private void status(JsonNode call) {
    statuses.merge(
        call.path("stepId").asString(""), call.path("status").asInt(0), (first, next) -> 0);
  }

  /** Returns the ids of the steps in order; one without has what its result is called. */
  private List<String> ids() {
    List<String> recorded =
        run.steps().stream().map(step -> step.path("stepId").asString("")).toList();
    List<String> ids = new ArrayList<>();
    for (String part : new String[] {"steps", "cleanup"}) {
      for (JsonNode step : job.path("scenario").path(part)) {
        int place = ids.size();
        String called = place < recorded.size() ? recorded.get(place) : "step-" + (place + 1);
        ids.add(step.path("id").asString(called));
      }
    }
    return ids;
  }

  private void step(ObjectNode step, String id, Optional<JsonNode> result) {
    LiteralReplacement replacement = new LiteralReplacement(earlier);
    JsonNode before = step.path("payload");
    if (before.isObject()) {
      JsonNode after = replacement.of(before);
      references += placeholders(after) - placeholders(before);
      step.set("payload", after);
    }
    if (!step.path("id").isString()) {
      step.put("id", id);
    }
    result
        .filter(JobSynthesis::passed)
        .ifPresent(passed -> {
          expect(step, id, passed, replacement);
          earlier.add(id, passed);
        });
  }

  private static boolean passed(JsonNode result) {
    return result.path("status").asString("").equals("PASSED");
  }

  private void expect(ObjectNode step, String id, JsonNode result, LiteralReplacement replacement) {
    if (step.path("expect").isObject() || step.path("forEach").isObject()) {
      return;
    }
    int status = isRequest(step) ? statuses.getOrDefault(id, 0) : 0;
    ExpectDraft.of(result.path("response"), status, replacement, sent(step))
        .ifPresent(expect -> {
          rules += expect.path("rules").size();
          step.set("expect", expect);
        });
  }

  private static String sent(JsonNode step) {
    return JsonText.compact(step.path("payload"));
  }

  private static boolean isRequest(JsonNode step) {
    return step.path("action").asString("").equals("http.request");
  }

  private static int placeholders(JsonNode node) {
    if (node.isString()) {
      return node.stringValue().split("\\$\\{", -1).length - 1;
    }
    return node.valueStream().mapToInt(JobSynthesis::placeholders).sum();
  }

  /** What the run was given becomes what the job takes by default. */
  private ObjectNode inputs() {
    ObjectNode inputs =
        job.path("inputs") instanceof ObjectNode declared ? declared : job.putObject("inputs");
    run.inputs()
        .ifPresent(values ->
            inputs
                .properties()
                .forEach(input -> {
                  JsonNode value = values.path(input.getKey());
                  ObjectNode declaration = (ObjectNode) input.getValue();
                  if (declaration.path("secret").asBoolean(false)) {
                    declaration.remove("default");
                    declaration.put("required", true);
                  } else if (!value.isMissingNode() && !value.isNull()) {
                    declaration.set("default", value);
                    declaration.remove("required");
                  }
                }));
    return inputs;
  }

  /** A literal address becomes an input, so that the job runs elsewhere, too. */
  private void baseUrl(ObjectNode inputs) {
    JsonNode address = job.path("http").path("baseUrl");
    if (address.isString() && !address.stringValue().contains("${") && !inputs.has("baseUrl")) {
      inputs
          .putObject("baseUrl")
          .put("type", "string")
          .put("default", address.stringValue())
          .put("description", "Where the API is.");
      ((ObjectNode) job.path("http")).put("baseUrl", "${input.baseUrl}");
    }
  }

  /** Inputs stand before what uses them. */
  private ObjectNode ordered() {
    ObjectNode ordered = JsonNodeFactory.instance.objectNode();
    for (String name : new String[] {"schemaVersion", "jobType", "description", "inputs"}) {
      if (job.has(name)) {
        ordered.set(name, job.get(name));
      }
    }
    ordered.setAll(job);
    return ordered;
  }
}
