package dev.dispatch.core.run.replay;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.job.defaults.AppliedDefault;
import dev.dispatch.core.job.defaults.PayloadDefaults;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunSeed;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.TakenOver;
import dev.dispatch.core.workspace.Environment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What a recorded run was given: its job, inputs, environment and identity. */
public final class RecordedRun {

  private final RunRecord record;
  private final JsonNode meta;

  private RecordedRun(RunRecord record, JsonNode meta) {
    this.record = record;
    this.meta = meta;
  }

  /**
   * Reads what a run was given.
   *
   * @throws DispatchException RUN_NOT_REPLAYABLE where the run goes on, or its record is damaged
   */
  public static RecordedRun of(RunRecord record) {
    if (record.status() == RunStatus.RUNNING) {
      throw refused(record, "is still going on", "Wait for its end.");
    }
    JsonNode meta =
        record.meta().orElseThrow(() -> refused(record, "has no meta.json", "Run the job again."));
    return new RecordedRun(record, meta);
  }

  private static DispatchException refused(RunRecord record, String why, String hint) {
    return new DispatchException(
        RunError.RUN_NOT_REPLAYABLE, "The run '" + record.runId() + "' " + why + ".", hint);
  }

  /** Returns its record. */
  public RunRecord record() {
    return record;
  }

  /** Returns the job as it ran, masks in the place of literal secrets. */
  public JobDocument job(Path cwd) {
    JsonNode tree =
        record
            .jobCase()
            .orElseThrow(() -> refused(record, "has no job.case.input.json", "Run the job again."));
    byte[] bytes = JsonText.compact(tree).getBytes(StandardCharsets.UTF_8);
    return JobLoader.parse(
        bytes, record.files().caseInput().toString(), Optional.empty(), folder(cwd), kind());
  }

  /** Returns the job as it ran, with the defaults that it ran with for the jobs that it runs. */
  public JobDocument job(Path cwd, ModuleRegistry modules) {
    List<AppliedDefault> applied = new ArrayList<>();
    JobDocument job = job(cwd);
    for (JsonNode put : defaults().path("applied")) {
      String pointer = put.path("pointer").asString("");
      Pointers.find(job.tree(), pointer)
          .ifPresent(value ->
              applied.add(
                  new AppliedDefault(
                      put.path("stepId").asString(""),
                      put.path("action").asString(""),
                      put.path("field").asString(""),
                      pointer,
                      value)));
    }
    return defaults(modules).within(job, applied);
  }

  /** Returns the defaults of actions that the run had, for another version of its job. */
  public PayloadDefaults defaults(ModuleRegistry modules) {
    ObjectNode values =
        defaults().path("actions") instanceof ObjectNode known
            ? known
            : JsonNodeFactory.instance.objectNode();
    return PayloadDefaults.of(values, modules, record.files().resolution().toString());
  }

  private JsonNode defaults() {
    return record.resolution().map(tree -> tree.path("defaults")).orElse(MissingNode.getInstance());
  }

  /** Returns the folder that the job's relative files are relative to. */
  public Path folder(Path cwd) {
    Optional<Path> file =
        Optional.of(meta.path("caseFile").asString(""))
            .filter(name -> !name.isEmpty())
            .map(cwd::resolve);
    return file.map(Path::getParent).orElse(cwd);
  }

  /** Returns what the job may do to memory. */
  public JobKind kind() {
    if (record.runId().contains("-action-run-")) {
      return JobKind.ACTION;
    }
    String file = meta.path("caseFile").asString("");
    return file.isEmpty() ? JobKind.CASE : JobKind.of(Path.of(file));
  }

  /** Returns when it began. */
  public Instant startedAt() {
    try {
      return Instant.parse(meta.path("startedAt").asString(""));
    } catch (DateTimeParseException damaged) {
      return Instant.EPOCH;
    }
  }

  /** Returns the environment variables that its placeholders named. */
  public Environment environment() {
    Map<String, String> values = new LinkedHashMap<>();
    meta.path("environment")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), entry.getValue().asString("")));
    return new Environment(values);
  }

  /** Returns its inputs, credentials and seed; a run of an older version has no seed. */
  RunPlanner.Recorded given(RunSeed instead) {
    return new RunPlanner.Recorded(inputs(), credentials(), seed().orElse(instead));
  }

  /** Returns its resolved inputs, masks in the place of secret ones. */
  public Map<String, JsonNode> inputs() {
    Map<String, JsonNode> inputs = new LinkedHashMap<>();
    record
        .inputs()
        .orElseGet(JsonNodeFactory.instance::objectNode)
        .properties()
        .forEach(entry -> inputs.put(entry.getKey(), entry.getValue()));
    return inputs;
  }

  /** Returns the inputs that are on record whole, without those that are or hold secrets. */
  public Map<String, JsonNode> knownInputs() {
    Map<String, JsonNode> known = new LinkedHashMap<>(inputs());
    known.values().removeIf(StandIns::in);
    return known;
  }

  /**
   * Refuses a job that a run left behind where a secret stood literally in it.
   *
   * @throws DispatchException RUN_SECRET_GONE naming its place
   */
  public static void requireNoLiteralSecrets(JobDocument job) {
    StandIns.place(job.tree(), "")
        .ifPresent(place -> {
          throw new DispatchException(
              RunError.RUN_SECRET_GONE,
              "The job had a secret at '" + place + "', which its record does not have.",
              "Give the job with --case, or name the secret by a credential or an input.");
        });
  }

  private Map<String, ObjectNode> credentials() {
    Map<String, ObjectNode> profiles = new LinkedHashMap<>();
    meta.path("credentials")
        .properties()
        .forEach(entry -> profiles.put(entry.getKey(), (ObjectNode) entry.getValue()));
    return profiles;
  }

  Optional<RunSeed> seed() {
    return RunSeed.parse(meta.path("seed").asString(""));
  }

  /** Returns its identity, so that what the job says of itself is the same again. */
  RunPlan.Identity identity() {
    return new RunPlan.Identity(
        record.runId(),
        record.files().directory(),
        List.of(),
        meta.path("cliVersion").asString(""));
  }

  /** Returns what it took over from another run, which its own record has. */
  TakenOver taken(JobDocument job) {
    JsonNode origin = meta.path("origin");
    String first = origin.path("fromStep").asString("");
    List<PlacedStep> from = job.steps().stream().filter(step -> step.id().equals(first)).toList();
    if (from.isEmpty()) {
      return TakenOver.NONE;
    }
    TakenOver results = new ResumedRun(this, job, job).before(from.getFirst());
    List<TakenOver.IssuedCookies> cookies = new ArrayList<>();
    for (JsonNode set : origin.path("cookies")) {
      List<String> fields = set.path("fields").valueStream().map(JsonNode::asString).toList();
      cookies.add(new TakenOver.IssuedCookies(set.path("url").asString(""), fields));
    }
    return new TakenOver(results.steps(), cookies);
  }

  JsonNode meta() {
    return meta;
  }
}
