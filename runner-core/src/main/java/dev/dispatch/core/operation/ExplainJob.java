package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.JobValidator;
import dev.dispatch.core.operation.plan.JobPlan;
import dev.dispatch.core.operation.plan.JobPlanner;
import dev.dispatch.core.run.RunPorts;
import java.util.List;

/** Shows what a job is going to do, without running it. */
public final class ExplainJob implements Operation<ExplainJob.Input, JobPlan> {

  /** Which job, on what. */
  public record Input(
      @Option("--case")
          @Description("The job: a file, a name below jobs/, or - for standard input.")
          String jobCase,
      @Default("{}") InputOptions inputs,
      @Default("{}") EnvironmentOptions environment) {}

  @Override
  public OperationSpec<Input, JobPlan> spec() {
    return OperationSpec.of(
            "job.explain",
            "Show what a job is going to do, without running it",
            Input.class,
            JobPlan.class,
            OperationEffect.READ)
        .failingWith(JobError.JOB_INVALID, JobError.JOB_FILE_NOT_FOUND)
        .examples(
            "dispatch job explain --case jobs/demo.job.case.json",
            "dispatch job explain --case demo --input baseUrl=http://127.0.0.1:4010 --json");
  }

  @Override
  public Outcome<JobPlan> run(OperationContext context, Input input) {
    JobDocument written = JobSource.of(context).load(input.jobCase());
    try (RunLauncher launcher = RunLauncher.open(input.environment().applyTo(context))) {
      JobDocument job = launcher.filled(written);
      RunPorts ports = launcher.chosen(job);
      JobValidator.require(job, ports.modules());
      JobPlan plan = JobPlanner.plan(job, input.inputs().given(context), ports);
      return Outcome.of(plan).next(next(context, job, plan, input));
    }
  }

  private static List<NextCommand> next(
      OperationContext context, JobDocument job, JobPlan plan, Input input) {
    if (input.jobCase().equals("-") || !plan.ready()) {
      return List.of();
    }
    NextCommand dryRun =
        NextCommand.read(
                "check it all, and send nothing",
                "job",
                "run",
                "--case",
                input.jobCase(),
                "--dry-run")
            .with(input.environment().words());
    return input.inputs().words(context, job).map(dryRun::with).map(List::of).orElse(List.of());
  }
}
