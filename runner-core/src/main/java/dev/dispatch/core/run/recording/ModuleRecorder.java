package dev.dispatch.core.run.recording;

import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.run.Engine;
import dev.dispatch.core.run.RunDirectory;
import dev.dispatch.core.run.RunId;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunResult;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs the jobs of a module so that they can be recorded: what a job recalls from memory is stored
 * first by the seed job that the job names. A job is run once, however often it is asked for.
 */
public final class ModuleRecorder {

  private final Function<JobDocument, RunPorts> ports;
  private final Path runOutput;
  private final String cliVersion;
  private final RunListener audience;
  private final Map<Path, Recorded> done = new LinkedHashMap<>();
  private final Set<Path> running = new HashSet<>();

  /**
   * Creates a recorder.
   *
   * @param ports what a job is given of the world; the memory is one and the same, and no one's
   * @param runOutput where run directories are made
   * @param audience hears what happens in the runs
   */
  public ModuleRecorder(
      Function<JobDocument, RunPorts> ports,
      Path runOutput,
      String cliVersion,
      RunListener audience) {
    this.ports = ports;
    this.runOutput = runOutput;
    this.cliVersion = cliVersion;
    this.audience = audience;
  }

  /** A job that was run. */
  public record Recorded(RunRecord run, RunResult result) {}

  /**
   * Runs a job, and before it the seed jobs that it needs.
   *
   * @throws dev.dispatch.api.DispatchException where the job cannot begin
   */
  public Recorded run(Path file, GivenInputs inputs) {
    Recorded known = done.get(file);
    if (known != null) {
      return known;
    }
    JobDocument job = JobLoader.load(file);
    RunPorts given = ports.apply(job);
    fill(file, job, given, inputs);
    Recorded recorded = run(job, given, inputs);
    done.put(file, recorded);
    return recorded;
  }

  // Seed jobs that need each other end at the check before the run, which names what is missing.
  private void fill(Path file, JobDocument job, RunPorts given, GivenInputs inputs) {
    if (running.add(file)) {
      DependencyCheck.check(job, given.modules(), given.memory()).memory().stream()
          .flatMap(missing -> missing.fill().stream())
          .distinct()
          .filter(seed -> !running.contains(seed))
          .forEach(seed -> run(seed, inputs));
      running.remove(file);
    }
  }

  private Recorded run(JobDocument job, RunPorts given, GivenInputs inputs) {
    String runId = RunId.next(given.clock().instant(), "module-record", given.random());
    RunPlan.Identity identity =
        new RunPlan.Identity(runId, runOutput.resolve(runId), List.of(), cliVersion);
    RunPlan plan = RunPlanner.plan(job, inputs.sharedWithOthers(), identity, given);
    RunDirectory directory = new RunDirectory(identity.directory(), given.secrets().redactor());
    RunResult result = Engine.run(plan, given, List.of(directory, audience));
    return new Recorded(RunRecord.in(identity.directory()), result);
  }
}
