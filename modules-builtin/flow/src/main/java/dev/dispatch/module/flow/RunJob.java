package dev.dispatch.module.flow;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.JobResult;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Size;
import java.util.Map;

/** Runs another job as a step. */
final class RunJob implements Action<RunJob.Input, RunJob.Response> {

  record Input(
      @Description(
              "The job: a file relative to this job's folder, or a name, looked up beside this job"
                  + " and in jobs/ of the folders around it. No placeholder.")
          @Format(Format.JOB)
          @Size(min = 1)
          @Example("\"login\"")
          String job,
      @Description("The job's inputs.") @Format(Format.JOB_INPUTS) @Default("{}")
          Map<String, Object> inputs) {}

  record Response(
      @Description("The id of the run; its run directory is beside this run's.") String runId,
      @Description("Equal for two runs that did the same.") String fingerprint) {}

  record Exports(@Description("What the job captured, by name.") Map<String, Object> outputs) {}

  @Override
  public ActionSpec<Input> spec() {
    return ActionSpec.of(
            "run-job", "Run a job as a step; what it captures is exported.", Input.class)
        .responding(Response.class)
        .exporting(Exports.class)
        .examples("{\"job\": \"login\", \"inputs\": {\"user\": \"demo\"}}");
  }

  @Override
  public ActionResult<Response> run(ActionContext context, Input input)
      throws InterruptedException {
    JobResult result = context.runJob(input.job(), input.inputs());
    return ActionResult.of(new Response(result.runId(), result.fingerprint()))
        .exporting(new Exports(result.outputs()))
        .detail("run=" + result.runId());
  }
}
