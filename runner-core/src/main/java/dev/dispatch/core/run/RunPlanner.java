package dev.dispatch.core.run;

import dev.dispatch.core.job.ChildJobs;
import dev.dispatch.core.job.CredentialResolver;
import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.job.EnvironmentCheck;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.HttpResolver;
import dev.dispatch.core.job.InputCheck;
import dev.dispatch.core.job.InputResolver;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.JobValidator;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The preflight: everything that can be found out before the first step. A job that fails here
 * leaves no run directory.
 */
public final class RunPlanner {

  private RunPlanner() {}

  /**
   * Plans a run.
   *
   * @param inputs what is given for the job's inputs
   * @throws ProblemsException with everything that is missing or wrong
   */
  public static RunPlan plan(
      JobDocument job, GivenInputs inputs, RunPlan.Identity identity, RunPorts ports) {
    LiteralSecrets.register(job.tree(), ports.secrets());
    InputResolver.Resolved resolvedInputs = InputResolver.resolve(job, inputs, ports.secrets());
    require(job, "The job's inputs are not complete.", resolvedInputs.problems());
    JobValidator.require(job, ports.modules());
    ActionScope.require(job, ports);
    List<Problem> missingInputs = InputCheck.problems(job, resolvedInputs.values());
    require(job, "The job's inputs are not complete.", missingInputs);
    List<Problem> environment =
        EnvironmentCheck.problems(job, ports.environment(), ports.secrets());
    CredentialResolver.Resolved credentials =
        CredentialResolver.resolve(
            job, ports.environment(), ports.scopes().commands(), ports.secrets());
    require(job, "The environment lacks what the job needs.", join(environment, credentials));
    ChildJobs.below(job).forEach(child -> requireChild(child, ports));
    RunScope scope = new RunScope(ports.environment(), resolvedInputs.values());
    HttpResolver.Resolved http = HttpResolver.resolve(job, scope);
    DependencyCheck.Result dependencies =
        DependencyCheck.check(job, ports.modules(), ports.memory());
    List<Problem> missing = new ArrayList<>(http.problems());
    missing.addAll(dependencies.problems());
    if (!missing.isEmpty()) {
      throw new PrerequisitesMissing(problems(job, missing), dependencies.memory());
    }
    List<ResolvedAction> actions = actions(job, ports);
    return new RunPlan(
        identity,
        job,
        resolvedInputs.values(),
        http.tree(),
        http.block().orElseThrow(),
        credentials.profiles(),
        EnvironmentCheck.values(job, ports.environment()),
        RunSeed.draw(ports.random()),
        actions,
        job.defaults().usedBy(job),
        new StepForms(job, actions));
  }

  /**
   * Plans another run of a job that was planned before: only what inputs decide is looked at again.
   *
   * @param ports whose secrets take those among the inputs
   * @throws ProblemsException where the inputs do not fit
   */
  public static RunPlan again(
      RunPlan planned, GivenInputs inputs, RunPlan.Identity identity, RunPorts ports) {
    JobDocument job = planned.job();
    InputResolver.Resolved resolved = InputResolver.resolve(job, inputs, ports.secrets());
    require(job, "The job's inputs are not complete.", resolved.problems());
    require(job, "The job's inputs are not complete.", InputCheck.problems(job, resolved.values()));
    HttpResolver.Resolved http =
        HttpResolver.resolve(job, new RunScope(ports.environment(), resolved.values()));
    require(job, "The prerequisites of the job are not met.", http.problems());
    return new RunPlan(
        identity,
        job,
        resolved.values(),
        http.tree(),
        http.block().orElseThrow(),
        planned.credentials(),
        planned.environment(),
        RunSeed.draw(ports.random()),
        planned.actions(),
        planned.defaults(),
        planned.forms());
  }

  /**
   * What a run was given, out of its record.
   *
   * @param inputs the resolved inputs
   * @param credentials the fields of every profile
   * @param seed where its random values came from
   */
  public record Recorded(
      Map<String, JsonNode> inputs, Map<String, ObjectNode> credentials, RunSeed seed) {}

  /**
   * Plans the replay of a run: the environment, the credentials and what is in memory are on
   * record, masks in the place of secrets.
   *
   * @throws ProblemsException with everything that is wrong with the job
   */
  public static RunPlan replay(
      JobDocument job, Recorded recorded, RunPlan.Identity identity, RunPorts ports) {
    LiteralSecrets.register(job.tree(), ports.secrets());
    GivenInputs given = GivenInputs.of(recorded.inputs()).sharedWithOthers();
    InputResolver.Resolved inputs = InputResolver.resolve(job, given, ports.secrets());
    require(job, "The job's inputs are not complete.", inputs.problems());
    JobValidator.require(job, ports.modules());
    List<Problem> environment =
        EnvironmentCheck.problems(job, ports.environment(), ports.secrets());
    require(job, "The run has no record of what the job needs.", environment);
    HttpResolver.Resolved http =
        HttpResolver.resolve(job, new RunScope(ports.environment(), inputs.values()));
    require(job, "The job's http block is not valid.", http.problems());
    List<ResolvedAction> actions = actions(job, ports);
    return new RunPlan(
        identity,
        job,
        inputs.values(),
        http.tree(),
        http.block().orElseThrow(),
        recorded.credentials(),
        EnvironmentCheck.values(job, ports.environment()),
        recorded.seed(),
        actions,
        job.defaults().usedBy(job),
        new StepForms(job, actions));
  }

  /** Returns what is wrong with inputs of a job, as far as that shows before a run. */
  public static List<Problem> problems(
      JobDocument job, GivenInputs inputs, Environment environment) {
    InputResolver.Resolved resolved = InputResolver.resolve(job, inputs, new SecretRegistry());
    List<Problem> problems = new ArrayList<>(resolved.problems());
    if (problems.isEmpty()) {
      problems.addAll(InputCheck.problems(job, resolved.values()));
    }
    if (problems.isEmpty()) {
      RunScope scope = new RunScope(environment, resolved.values());
      problems.addAll(HttpResolver.resolve(job, scope).problems());
    }
    return problems;
  }

  // A job that a step runs is planned when the step runs; what it lacks is known now.
  private static void requireChild(JobDocument child, RunPorts ports) {
    ActionScope.require(child, ports.modules(ports.modules().preferring(child.moduleRanges())));
    List<Problem> missing =
        new ArrayList<>(EnvironmentCheck.problems(child, ports.environment(), ports.secrets()));
    missing.addAll(
        CredentialResolver.missingVariables(child, ports.environment(), ports.secrets()));
    require(child, "The environment lacks what a job needs that this job runs.", missing);
  }

  private static List<Problem> join(
      List<Problem> environment, CredentialResolver.Resolved credentials) {
    List<Problem> all = new ArrayList<>(environment);
    all.addAll(credentials.problems());
    return all;
  }

  private static void require(JobDocument job, String message, List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          JobError.JOB_INVALID, message, problems.getFirst().hint(), job.text().source(), problems);
    }
  }

  private static ProblemsException problems(JobDocument job, List<Problem> missing) {
    return new ProblemsException(
        JobError.JOB_INVALID,
        "The prerequisites of the job are not met.",
        missing.getFirst().hint(),
        job.text().source(),
        missing);
  }

  private static List<ResolvedAction> actions(JobDocument job, RunPorts ports) {
    return job.steps().stream()
        .map(step -> ports.modules().find(step.step().action()).orElseThrow())
        .toList();
  }
}
