package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.registry.RegistryError;
import dev.dispatch.core.report.ReportError;
import dev.dispatch.core.run.BodyRecording;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunScopes;
import java.nio.file.Path;
import java.util.List;

/** Runs a job. */
public final class RunJob implements Operation<RunJob.Input, RunReport> {

  /** Which job, on what. */
  public record Input(
      @Option("--case")
          @Description("The job: a file, a name below jobs/, or - for standard input.")
          String jobCase,
      @Default("{}") InputOptions inputs,
      @Description("Install the modules that are missing, and run seed jobs for missing memory.")
          @Default("false")
          boolean resolveDeps,
      @Description("Check that everything is there, show what would run, and send nothing.")
          @Default("false")
          boolean dryRun,
      @Default("{}") ReportOptions report,
      @Default("{}") EnvironmentOptions environment,
      @Description("How much of bodies is kept: the first MiB (standard), or all (full).")
          @Default("\"standard\"")
          BodyRecording record,
      @Default("{}") ScopeOptions scope) {}

  @Override
  public OperationSpec<Input, RunReport> spec() {
    return OperationSpec.of(
            "job.run", "Run a job", Input.class, RunReport.class, OperationEffect.NETWORK)
        .failingWith(
            JobError.JOB_INVALID,
            JobError.JOB_FILE_NOT_FOUND,
            RunError.RUN_EXPECTATION_FAILED,
            ReportError.REPORT_FORMAT_UNKNOWN,
            RegistryError.REGISTRY_NOT_CONFIGURED,
            RegistryError.REGISTRY_UNAVAILABLE,
            RegistryError.REGISTRY_PACKAGE_NOT_FOUND,
            RegistryError.REGISTRY_VERSION_NOT_FOUND,
            RegistryError.REGISTRY_RANGE_CONFLICT)
        .examples(
            "dispatch job run --case jobs/flow-sleep.job.case.json",
            "dispatch job run --case jobs/flow-sleep.job.case.json --input duration=0ms --json",
            "dispatch job run --case demo --report junit=junit.xml --report html=run.html");
  }

  @Override
  public Outcome<RunReport> run(OperationContext context, Input input) throws InterruptedException {
    JobSource source = JobSource.of(context);
    JobDocument written = source.load(input.jobCase());
    GivenInputs inputs = input.inputs().given(context, written);
    RequestedReports reports = RequestedReports.of(context, input.report());
    OperationContext surroundings = input.environment().applyTo(context);
    RunScopes scopes = input.dryRun() ? input.scope().scopes().ofDryRun() : input.scope().scopes();
    requireModules(surroundings, written, input);
    try (RunLauncher launcher = RunLauncher.open(surroundings, scopes, input.report())) {
      JobDocument job = launcher.filled(written);
      if (input.dryRun()) {
        return launcher.dryRun(job, inputs).next(runs(context, job, input));
      }
      if (input.resolveDeps()) {
        new MemoryFill(launcher).fill(job, inputs);
      }
      Outcome<RunReport> outcome =
          launcher.run(job, inputs, Launch.labelled("job-run").recording(input.record()));
      return reports.after(outcome, Path.of(outcome.output().runDir()));
    }
  }

  /** A plan alone installs nothing. */
  private static void requireModules(OperationContext context, JobDocument job, Input input)
      throws InterruptedException {
    ModuleFill modules = new ModuleFill(context);
    if (input.resolveDeps() && !input.dryRun()) {
      modules.fill(job);
    }
    List<NextCommand> again =
        runs(context, job, input).stream()
            .map(run -> run.with(List.of("--resolve-deps")).describedAs("install them, and run it"))
            .toList();
    modules.require(job, again);
  }

  private static List<NextCommand> runs(OperationContext context, JobDocument job, Input input) {
    if (input.jobCase().equals("-")) {
      return List.of();
    }
    NextCommand run =
        NextCommand.network("run it", "job", "run", "--case", input.jobCase())
            .with(input.environment().words());
    return input.inputs().words(context, job).map(run::with).map(List::of).orElse(List.of());
  }
}
