package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.ChildJobs;
import dev.dispatch.core.job.CredentialResolver;
import dev.dispatch.core.job.EnvironmentCheck;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.InputResolver;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.JobValidator;
import dev.dispatch.core.job.ModuleNeeds;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.registry.RegistryError;
import dev.dispatch.core.workspace.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks a job without running it. */
public final class ValidateJob implements Operation<ValidateJob.Input, ValidateJob.Output> {

  private static final NextCommand[] NONE = {};

  /** Which job. */
  public record Input(
      @Option("--case")
          @Description("The job: a file, a name below jobs/, or - for standard input.")
          String jobCase,
      @Default("{}") InputOptions inputs,
      @Description("Install the modules that are missing first.") @Default("false")
          boolean resolveDeps,
      @Default("{}") EnvironmentOptions environment) {}

  /** What a valid job touches. */
  public record Output(
      @Description("Always true; a job that is not valid is an error.") boolean valid,
      @Description("The job's file, or <stdin>.") String casePath,
      @Description("The job's type.") String jobType,
      @Description("How many steps it has, cleanup included.") int steps,
      @Description("The environment variables that it reads.") List<String> environment,
      @Description("The modules that it uses.") List<String> modules,
      @Description("The memory values that it needs, namespace.key.") List<String> memory,
      @Description(
              "The action defaults that it takes: the action, and the field as a JSON Pointer.")
          List<String> defaults,
      @Description("What is odd about modules, but no error.") List<String> warnings,
      @Description("What is odd in the job, but no error.") List<Problem> advice) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.validate",
            "Check a job without running it",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(
            JobError.JOB_INVALID,
            JobError.JOB_FILE_NOT_FOUND,
            RegistryError.REGISTRY_NOT_CONFIGURED,
            RegistryError.REGISTRY_UNAVAILABLE,
            RegistryError.REGISTRY_PACKAGE_NOT_FOUND,
            RegistryError.REGISTRY_VERSION_NOT_FOUND,
            RegistryError.REGISTRY_RANGE_CONFLICT)
        .examples("dispatch job validate --case jobs/flow-sleep.job.case.json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) throws InterruptedException {
    JobSource source = JobSource.of(context);
    JobDocument written = source.load(input.jobCase());
    if (input.resolveDeps()) {
      new ModuleFill(input.environment().applyTo(context)).fill(written);
    }
    try (ModuleRegistry all = source.modules()) {
      JobDocument job = context.openDefaults(all).applyTo(written);
      ModuleRegistry modules = all.preferring(job.moduleRanges());
      List<Problem> problems = new ArrayList<>(inputProblems(context, job, input));
      List<Problem> needs = ModuleNeeds.problems(job, modules);
      problems.addAll(needs);
      problems.addAll(withoutThoseOfMissing(job, needs, JobValidator.validate(job, modules)));
      problems.addAll(environmentProblems(context, job, input));
      if (!problems.isEmpty()) {
        throw new OperationFailure(invalid(job, problems), needs.isEmpty() ? NONE : again(input));
      }
      return Outcome.of(output(context, job, modules, input), next(input));
    }
  }

  /** That a module is missing says all about its actions. */
  private static List<Problem> withoutThoseOfMissing(
      JobDocument job, List<Problem> needs, List<Problem> found) {
    Set<String> missing =
        needs.stream()
            .filter(need -> need.code().equals(JobError.JOB_MODULE_MISSING.name()))
            .map(need -> job.tree().at(need.pointer()).asString(""))
            .collect(Collectors.toSet());
    return found.stream()
        .filter(problem ->
            !problem.code().equals(JobError.JOB_ACTION_UNKNOWN.name())
                || !missing.contains(
                    job.tree().at(problem.pointer()).asString("").split("\\.", 2)[0]))
        .toList();
  }

  private static NextCommand[] again(Input input) {
    NextCommand validate =
        NextCommand.write(
                "install the modules, and validate the job",
                "job",
                "validate",
                "--case",
                input.jobCase())
            .with(input.environment().words())
            .with(List.of("--resolve-deps"));
    return new NextCommand[] {validate};
  }

  // A job can be validated before its inputs are known.
  private static List<Problem> inputProblems(
      OperationContext context, JobDocument job, Input input) {
    GivenInputs inputs = input.inputs().given(context);
    return inputs.isEmpty()
        ? List.of()
        : InputResolver.resolve(job, inputs, context.secrets()).problems();
  }

  // A job can be validated where its variables are not known; with a file they are.
  private static List<Problem> environmentProblems(
      OperationContext context, JobDocument job, Input input) {
    if (input.environment().files().isEmpty()) {
      return List.of();
    }
    Environment environment = input.environment().environment(context);
    List<Problem> problems =
        new ArrayList<>(EnvironmentCheck.problems(job, environment, context.secrets()));
    problems.addAll(CredentialResolver.missingVariables(job, environment, context.secrets()));
    return problems;
  }

  private static ProblemsException invalid(JobDocument job, List<Problem> problems) {
    return new ProblemsException(
        JobError.JOB_INVALID,
        "The job is not valid: " + Counts.of(problems.size(), "problem") + ".",
        "Correct each problem, then validate the job again.",
        job.text().source(),
        problems);
  }

  private static Output output(
      OperationContext context, JobDocument job, ModuleRegistry modules, Input input) {
    List<String> warnings =
        new ArrayList<>(modules.warnings().stream().map(warning -> warning.message()).toList());
    warnings.addAll(input.environment().warnings(context));
    warnings.addAll(CredentialResolver.warnings(job));
    return new Output(
        true,
        job.text().source(),
        job.job().jobType(),
        job.steps().size(),
        List.copyOf(EnvironmentCheck.names(job)),
        Stream.concat(Stream.of(job), ChildJobs.below(job).stream())
            .flatMap(each -> each.steps().stream())
            .map(step -> step.step().action().split("\\.", 2)[0])
            .distinct()
            .sorted()
            .toList(),
        job.memoryNeeds(),
        job.applied().stream().map(put -> put.action() + " " + put.field()).distinct().toList(),
        List.copyOf(warnings),
        JobValidator.advice(job, modules));
  }

  private static NextCommand next(Input input) {
    return NextCommand.network("run the job", "job", "run", "--case", input.jobCase())
        .with(input.environment().words());
  }
}
