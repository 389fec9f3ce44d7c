package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.run.Engine;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunResult;
import dev.dispatch.core.run.RunScopes;
import dev.dispatch.core.run.RunSeed;
import dev.dispatch.core.secret.SecretRegistry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Runs a recorded run again, offline, and holds what it does against the record. */
public final class Replay {

  private final RecordedRun run;
  private final JobDocument job;
  private final ModuleRegistry modules;
  private final SecretRegistry secrets;
  private final Recording recording;
  private final ReplayClock clock;
  private final Cancellation cancellation = new Cancellation();

  private Replay(RecordedRun run, JobDocument job, ModuleRegistry modules, SecretRegistry secrets) {
    this.run = run;
    this.job = job;
    this.modules = modules.preferring(job.moduleRanges());
    this.secrets = secrets;
    this.recording = new Recording(run.record());
    this.clock = new ReplayClock(run.startedAt());
  }

  /**
   * What a replay came to.
   *
   * @param difference the first difference; empty where there is none
   * @param steps how many steps were compared
   * @param calls how many calls were made
   * @param notes what the reader has to know to judge it
   */
  public record Result(Optional<Difference> difference, int steps, int calls, List<String> notes) {}

  /**
   * Replays a run.
   *
   * @param job the job as recorded, or another version of it
   * @param secrets takes the masks of the record, so that what is printed keeps them
   */
  public static Result of(
      RecordedRun run, JobDocument job, ModuleRegistry modules, SecretRegistry secrets) {
    return new Replay(run, job, modules, secrets).run();
  }

  private Result run() {
    StandIns.register(run.meta(), secrets);
    StandIns.register(job.tree(), secrets);
    run.inputs().values().forEach(value -> StandIns.register(value, secrets));
    ReplayPlayback playback =
        new ReplayPlayback(recording, secrets.redactor(), clock, cancellation, stepIds());
    RunPorts ports = ports(playback);
    RunSeed anySeed = RunSeed.draw(new SplittableRandom());
    RunPlan plan = RunPlanner.replay(job, run.given(anySeed), run.identity(), ports);
    StepsListener listener = new StepsListener(secrets.redactor());
    RunResult result = Engine.resume(plan, ports, List.of(listener), run.taken(job));
    Comparison comparison = new Comparison(recording, playback, listener);
    return new Result(
        comparison.first(secrets.redactor().redact(result.summary(plan))),
        comparison.compared(),
        listener.calls(),
        new ReplayNotes(run, plan).all());
  }

  private Set<String> stepIds() {
    Set<String> ids = new LinkedHashSet<>();
    job.steps().stream().map(PlacedStep::id).forEach(ids::add);
    return ids;
  }

  private RunPorts ports(ReplayPlayback playback) {
    return new RunPorts(
        clock,
        () -> 0,
        new SplittableRandom(),
        clock::advance,
        run.environment(),
        modules,
        new ReplayMemory(recording.observations(), Frame.of("")),
        new ReplaySources(recording, clock, cancellation),
        Optional.of(playback),
        secrets,
        cancellation,
        RunScopes.OPEN);
  }
}
