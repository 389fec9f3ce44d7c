package dev.dispatch.core.run;

import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.json.IsoInstant;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.store.RunIndex;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a run directory as the run goes on, everything redacted.
 *
 * <p>{@code summary.json} appears last, by rename: it is the commit point (G-D3). The lock is held
 * from the first file to the last, so that a run whose lock is free and that has no summary is
 * known to be dead.
 */
public final class RunDirectory implements RunListener {

  private final RunFiles files;
  private final BodyRecording recording;
  private final Redactor redactor;
  private final Fingerprint fingerprint;
  private final AtomicFiles atomic;
  private final List<StepResult> results = new ArrayList<>();
  private LockFile lock;
  private AppendFile activity;
  private Optional<AppendFile> callsLog = Optional.empty();
  private Optional<AppendFile> observations = Optional.empty();
  private StepResultsFile steps;
  private RunPlan plan;
  private Instant startedAt;
  private long sequence;
  private long nanos;
  private String print = "";

  /** Creates a writer for a run that has not started. */
  public RunDirectory(Path directory, Redactor redactor) {
    this(directory, redactor, BodyRecording.STANDARD);
  }

  /** Creates a writer that keeps so much of bodies. */
  public RunDirectory(Path directory, Redactor redactor, BodyRecording recording) {
    this.recording = recording;
    this.files = new RunFiles(directory);
    this.redactor = redactor;
    this.fingerprint = new Fingerprint(redactor);
    this.atomic = AtomicFiles.onDisk();
  }

  /** Returns the run's fingerprint, once it has finished. */
  public String fingerprint() {
    return print;
  }

  /** Returns how long the run took, once it has finished. */
  public long durationMs() {
    return nanos / 1_000_000;
  }

  // No switch over types where every run comes by: no start-up cache holds one.
  @Override
  public void onEvent(RunEvent event) {
    if (event instanceof RunEvent.CallRecorded recorded) {
      call(recorded);
    } else if (event instanceof RunEvent.ActivityLogged logged) {
      log(logged.at(), logged.line());
    } else if (event instanceof RunEvent.Observed observed) {
      observe(observed);
    } else if (event instanceof RunEvent.StepStarted started) {
      log(
          started.at(),
          "step " + started.step().id() + " action=" + started.step().step().action());
    } else if (event instanceof RunEvent.StepFinished finished) {
      step(finished);
    } else if (event instanceof RunEvent.RunStarted started) {
      start(started);
    } else if (event instanceof RunEvent.RunFinished finished) {
      finish(finished);
    } // progress is for eyes only
  }

  private void start(RunEvent.RunStarted started) {
    plan = started.plan();
    startedAt = started.at();
    sequence = place();
    lock = LockFile.acquire(files.lock());
    atomic.createDirectories(files.calls());
    create(files.meta(), meta(Optional.empty()));
    create(files.caseInput(), LiteralSecrets.masked(plan.job().tree()));
    create(files.inputs(), plan.inputs());
    create(files.resolution(), RunTrees.resolution(plan));
    activity = AppendFile.open(files.activity());
    steps = StepResultsFile.open(files.steps());
    fingerprint.started(plan);
    log(started.at(), "run " + plan.identity().runId() + " job=" + plan.job().job().jobType());
  }

  /** Makes the directory, and returns the run's number. */
  private long place() {
    Optional<BatchPlace> batch = plan.identity().batch();
    boolean within = plan.identity().parent().isPresent();
    LatestRun latest = LatestRun.in(files.directory().getParent());
    if (batch.isEmpty() && !within) {
      return latest.started(files.directory());
    }
    // A batch moves the pointer to its newest run once, and not a hundred thousand times; a run
    // that a step runs is a part of another one, which stays the newest.
    atomic.createDirectories(files.directory());
    return within ? latest.sequence() : batch.orElseThrow().index();
  }

  private ObjectNode meta(Optional<RunEvent.RunFinished> end) {
    ObjectNode meta = JsonNodeFactory.instance.objectNode();
    meta.put("schemaVersion", 1);
    meta.put("runId", plan.identity().runId());
    meta.put("sequence", sequence);
    meta.put("cliVersion", plan.identity().cliVersion());
    meta.put("javaVersion", Runtime.version().toString());
    meta.put("host", HostName.current());
    plan.identity().batch().ifPresent(place -> meta.set("batch", RunTrees.batch(place)));
    plan.identity().origin().ifPresent(from -> meta.set("origin", JsonValues.toTree(from)));
    plan.identity().parent().ifPresent(step -> meta.set("parent", JsonValues.toTree(step)));
    meta.set("argv", JsonValues.toTree(plan.identity().argv()));
    meta.set("caseFile", JsonValues.toTree(plan.job().file()));
    meta.put("seed", plan.seed().hex());
    meta.set("environment", JsonValues.toTree(plan.environment()));
    meta.set("credentials", JsonValues.toTree(plan.credentials()));
    meta.set("record", JsonValues.toTree(recording));
    meta.put("startedAt", IsoInstant.exact(startedAt));
    meta.set("endedAt", JsonValues.toTree(end.map(RunEvent.RunFinished::at)));
    meta.set("durationMs", JsonValues.toTree(end.map(finished -> finished.nanos() / 1_000_000)));
    ObjectNode stepTimes = meta.putObject("stepDurationsMs");
    results.forEach(result -> stepTimes.put(result.step().id(), result.nanos() / 1_000_000));
    return meta;
  }

  private void log(Instant at, String line) {
    activity.appendLine(IsoInstant.exact(at) + " " + ActivityLine.escape(redactor.redact(line)));
  }

  private void call(RunEvent.CallRecorded recorded) {
    CallFiles bodies = CallFiles.write(files, recorded, recording, redactor, atomic);
    JsonNode line = redactor.redact(CallTrees.line(recorded, bodies));
    callsLog().appendLine(JsonText.compact(line));
    fingerprint.call(line);
    log(recorded.at(), CallLine.of(recorded));
  }

  private AppendFile callsLog() {
    if (callsLog.isEmpty()) {
      callsLog = Optional.of(AppendFile.open(files.callsLog()));
    }
    return callsLog.get();
  }

  private void observe(RunEvent.Observed observed) {
    if (observations.isEmpty()) {
      observations = Optional.of(AppendFile.open(files.observations()));
    }
    JsonNode line = ObservationTrees.line(observed.frame(), observed.observation());
    observations.get().appendLine(JsonText.compact(redactor.redact(line)));
  }

  private void step(RunEvent.StepFinished finished) {
    StepResult result = finished.result();
    results.add(result.withoutOutcome());
    JsonNode tree = redactor.redact(RunTrees.step(result));
    steps.append(tree);
    fingerprint.step(tree, result.step().branch().isPresent());
    log(finished.at(), StepLine.of(result));
  }

  private void finish(RunEvent.RunFinished finished) {
    log(finished.at(), "run " + finished.result().status());
    steps.close();
    callsLog.ifPresent(AppendFile::close);
    observations.ifPresent(AppendFile::close);
    activity.close();
    create(files.caseResolved(), RunTrees.resolvedCase(plan, results));
    atomic.rewrite(files.meta(), text(meta(Optional.of(finished))));
    ObjectNode summary = RunTrees.summary(plan, finished.result());
    print = fingerprint.finish(finished.result());
    nanos = finished.nanos();
    summary.put("fingerprint", print);
    atomic.replace(files.summary(), text(summary));
    if (plan.identity().batch().isEmpty()) {
      index(finished.result().status());
    }
    lock.close();
  }

  private void index(RunStatus status) {
    String jobType = redactor.redact(plan.job().job().jobType());
    RunIndex.in(files.directory().getParent()).ended(plan.identity().runId(), status, jobType);
  }

  // The disk is waited for once, at the commit point.
  private void create(Path file, JsonNode tree) {
    atomic.create(file, text(tree));
  }

  private byte[] text(JsonNode tree) {
    return (JsonText.pretty(redactor.redact(tree)) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
