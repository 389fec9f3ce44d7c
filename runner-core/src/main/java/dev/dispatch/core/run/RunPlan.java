package dev.dispatch.core.run;

import dev.dispatch.core.job.HttpBlock;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.module.ResolvedAction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that is known before the first step runs.
 *
 * @param identity which run it is
 * @param job the job
 * @param inputs the resolved inputs
 * @param http the http block, resolved, as a tree
 * @param httpSettings the http block, resolved, as a record
 * @param credentials the fields of every profile that could be resolved, by profile
 * @param environment the variables that placeholders name, as far as they are set
 * @param seed where the random values of the run come from
 * @param actions the action of each step, in the order of {@link JobDocument#steps}
 * @param defaults the defaults of the actions that it and the jobs it runs call, by action key
 * @param forms what of the steps is the same in every run
 */
public record RunPlan(
    Identity identity,
    JobDocument job,
    ObjectNode inputs,
    JsonNode http,
    HttpBlock httpSettings,
    Map<String, ObjectNode> credentials,
    Map<String, String> environment,
    RunSeed seed,
    List<ResolvedAction> actions,
    ObjectNode defaults,
    StepForms forms) {

  /** Returns the same plan for another run, with random values of its own. */
  public RunPlan again(Identity other, RunSeed otherSeed) {
    return new RunPlan(
        other,
        job,
        inputs,
        http,
        httpSettings,
        credentials,
        environment,
        otherSeed,
        actions,
        defaults,
        forms);
  }

  /**
   * Which run it is.
   *
   * @param runId its id
   * @param directory its folder; it does not exist yet
   * @param argv the words of the command line
   * @param cliVersion the version of this build
   * @param batch where it stands in a batch, if it does
   * @param origin the run that it was made from, if it was
   * @param parent the step that runs it, if one does
   */
  public record Identity(
      String runId,
      Path directory,
      List<String> argv,
      String cliVersion,
      Optional<BatchPlace> batch,
      Optional<RunOrigin> origin,
      Optional<ParentRun> parent) {

    /** Returns the identity of a run by itself. */
    public Identity(String runId, Path directory, List<String> argv, String cliVersion) {
      this(runId, directory, argv, cliVersion, Optional.empty());
    }

    /** Returns the identity of a run that may be one of a batch. */
    public Identity(
        String runId,
        Path directory,
        List<String> argv,
        String cliVersion,
        Optional<BatchPlace> batch) {
      this(runId, directory, argv, cliVersion, batch, Optional.empty(), Optional.empty());
    }

    /** Returns this identity with the run that it was made from. */
    public Identity origin(Optional<RunOrigin> from) {
      return new Identity(runId, directory, argv, cliVersion, batch, from, parent);
    }

    /** Returns the identity of a run that a step of this one runs. */
    Identity child(String childId, ParentRun step) {
      return new Identity(
          childId,
          directory.resolveSibling(childId),
          argv,
          cliVersion,
          Optional.empty(),
          Optional.empty(),
          Optional.of(step));
    }
  }
}
