package dev.dispatch.core.operation;

import dev.dispatch.api.Effect;
import dev.dispatch.core.http.HttpTransport;
import dev.dispatch.core.job.CredentialResolver;
import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.operation.plan.JobPlanner;
import dev.dispatch.core.run.Engine;
import dev.dispatch.core.run.PrerequisitesMissing;
import dev.dispatch.core.run.RunDirectory;
import dev.dispatch.core.run.RunId;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunResult;
import dev.dispatch.core.run.RunScopes;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.StepFailure;
import dev.dispatch.core.run.StepResult;
import dev.dispatch.core.run.batch.BatchWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans and runs jobs for the operations that run any. */
final class RunLauncher implements AutoCloseable {

  /** How long the runs of a batch that go on at a signal may take to end by themselves. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int MOST_NEXT = 3;

  private final OperationContext context;
  private final RunPorts ports;
  private final RunAudience audience;

  private RunLauncher(OperationContext context, RunPorts ports, RunAudience audience) {
    this.context = context;
    this.ports = ports;
    this.audience = audience;
  }

  static RunLauncher open(OperationContext context) {
    return open(context, RunScopes.OPEN);
  }

  static RunLauncher open(OperationContext context, RunScopes scopes) {
    return open(context, scopes, ReportOptions.NONE);
  }

  static RunLauncher open(OperationContext context, RunScopes scopes, ReportOptions report) {
    RunAudience audience = RunAudience.open(context, report);
    ModuleRegistry modules = context.openModules();
    MemoryStore memory =
        new MemoryStore(context.workspace().home().resolve("memory"), context.secrets().redactor());
    RunPorts ports =
        new RunPorts(
            context.clock(),
            context.runs().nanos(),
            context.random(),
            context.runs().waiter(),
            context.environment(),
            modules,
            memory,
            context.secrets(),
            context.runs().cancellation(),
            scopes);
    return new RunLauncher(context, ports, audience);
  }

  OperationContext context() {
    return context;
  }

  RunPorts ports() {
    return ports;
  }

  /** Returns a job that is new to us, with the user's defaults in its payloads. */
  JobDocument filled(JobDocument job) {
    return context.openDefaults(ports.modules()).applyTo(job);
  }

  /** Returns the ports with the modules that a job asks for. */
  RunPorts chosen(JobDocument job) {
    return ports.modules(ports.modules().preferring(job.moduleRanges()));
  }

  /** Returns what a batch of a job is given. */
  BatchWorld batchWorld(JobDocument job) {
    return new BatchWorld(
        chosen(job),
        redactor -> new MemoryStore(context.workspace().memory(), redactor),
        audience::listeners,
        PATIENCE,
        context.progress()::watch);
  }

  /**
   * Plans a job as a run would, all that it needs being there, and tells what it is going to do.
   */
  Outcome<RunReport> dryRun(JobDocument job, GivenInputs inputs) {
    RunPorts chosen = chosen(job);
    plan(job, inputs, Launch.labelled("job-run"), chosen);
    return Outcome.of(RunReport.planned(job, JobPlanner.plan(job, inputs, chosen)));
  }

  /** Plans and runs a job; what the run came to is the outcome. */
  Outcome<RunReport> run(
      JobDocument job, GivenInputs inputs, String label, RunListener... listeners) {
    return run(job, inputs, Launch.labelled(label), listeners);
  }

  /** Plans and runs a job as it is asked for; what the run came to is the outcome. */
  Outcome<RunReport> run(
      JobDocument job, GivenInputs inputs, Launch launch, RunListener... listeners) {
    RunPorts chosen = chosen(job);
    if (callsServers(job, chosen.modules())) {
      HttpTransport.prepare();
    }
    CredentialResolver.warnings(job).forEach(line -> context.progress().line("Warning: " + line));
    RunPlan plan = plan(job, inputs, launch, chosen);
    RunDirectory directory =
        new RunDirectory(
            plan.identity().directory(), context.secrets().redactor(), launch.recording());
    List<RunListener> all = new ArrayList<>(List.of(directory, context.runs().events()));
    all.addAll(List.of(listeners));
    all.addAll(audience.listeners(context.secrets().redactor()));
    RunResult result = Engine.resume(plan, chosen, all, launch.taken());
    return outcome(plan, result, directory);
  }

  /** Returns whether a run is going to, as far as the job says it by itself. */
  private static boolean callsServers(JobDocument job, ModuleRegistry modules) {
    return job.job().http().isPresent()
        || job.steps().stream()
            .flatMap(step -> modules.find(step.step().action()).stream())
            .anyMatch(found -> isOfServers(found.action().effects()));
  }

  private static boolean isOfServers(Set<Effect> effects) {
    return effects.contains(Effect.READS) || effects.contains(Effect.WRITES);
  }

  private RunPlan plan(JobDocument job, GivenInputs inputs, Launch launch, RunPorts chosen) {
    String runId = RunId.next(context.clock().instant(), launch.label(), context.random());
    Path directory = context.workspace().runOutput().resolve(runId);
    return plan(
        job,
        inputs,
        new RunPlan.Identity(runId, directory, context.argv(), context.cliVersion())
            .origin(launch.origin()),
        chosen);
  }

  /** Plans a run; a seed job that would help is what to do next. */
  static RunPlan plan(
      JobDocument job, GivenInputs inputs, RunPlan.Identity identity, RunPorts chosen) {
    try {
      return RunPlanner.plan(job, inputs, identity, chosen);
    } catch (PrerequisitesMissing missing) {
      throw new OperationFailure(missing.report(), fills(missing));
    }
  }

  private static NextCommand[] fills(PrerequisitesMissing missing) {
    return missing.memory().stream()
        .flatMap(value -> value.fill().stream().map(file -> fill(value, file)))
        .distinct()
        .toArray(NextCommand[]::new);
  }

  private static NextCommand fill(DependencyCheck.Missing value, Path file) {
    return NextCommand.network(
        "run the seed job that stores " + value.namespace() + "." + value.key(),
        "job",
        "run",
        "--case",
        file.toString());
  }

  private Outcome<RunReport> outcome(RunPlan plan, RunResult result, RunDirectory directory) {
    RunReports reports = new RunReports(context.secrets().redactor()::redact);
    RunReport report = reports.of(plan, result, directory);
    Outcome<RunReport> outcome = Outcome.of(report).next(next(plan, result));
    if (result.status() == RunStatus.SUCCESS) {
      return outcome;
    }
    StepFailure failure = result.failure().orElseThrow();
    return outcome.failing(failure.asCode(), reports.message(failure.message()), failure.hint());
  }

  private static List<NextCommand> next(RunPlan plan, RunResult result) {
    String id = plan.identity().runId();
    if (result.status() == RunStatus.SUCCESS) {
      return List.of(RunCommands.verify(id));
    }
    Optional<StepResult> failed = result.failedStep();
    List<NextCommand> next = new ArrayList<>();
    failed.ifPresent(step -> next.add(RunCommands.failedStep(id, step.step().index())));
    failed.ifPresent(step -> next.addAll(failedChildren(step, result)));
    next.add(RunCommands.replay(id));
    boolean goesOn =
        plan.job().kind() != JobKind.ACTION
            && failed.filter(RunLauncher::hasStepsBefore).isPresent();
    next.add(goesOn ? RunCommands.resume(id) : RunCommands.readable(id));
    return next.stream().limit(MOST_NEXT).toList();
  }

  private static List<NextCommand> failedChildren(StepResult step, RunResult result) {
    return result.children().stream()
        .filter(child -> child.stepId().equals(step.step().id()))
        .filter(child -> child.status() != RunStatus.SUCCESS)
        .limit(1)
        .map(child -> RunCommands.inspect("see what failed in the job it ran", child.runId()))
        .toList();
  }

  // Before the first step nothing is taken over; a run that came to its cleanup has nothing left.
  private static boolean hasStepsBefore(StepResult step) {
    return step.step().index() > 1 && !step.step().cleanup();
  }

  @Override
  public void close() {
    ports.modules().close();
    audience.close();
  }
}
