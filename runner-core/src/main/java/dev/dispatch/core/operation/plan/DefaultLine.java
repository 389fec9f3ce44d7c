package dev.dispatch.core.operation.plan;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonValues;
import java.util.List;

/** An action default that a job takes because it says nothing itself. */
public record DefaultLine(
    @Description("The step; step/id in a job that a step runs.") String step,
    @Description("Whose default it is: the step's action, or one that it calls.") String action,
    @Description("The field of that action's payload, a JSON Pointer.") String field,
    @Description("The value.") Object value,
    @Description("The file that it comes from.") String source) {

  /** Returns the defaults that a job took, in the order of its steps. */
  public static List<DefaultLine> of(JobDocument job) {
    return job.applied().stream()
        .map(one ->
            new DefaultLine(
                one.step(),
                one.action(),
                one.field(),
                JsonValues.toJava(one.value()),
                job.defaults().source()))
        .toList();
  }

  /** Returns the line of a job that a step runs. */
  DefaultLine below(String parent) {
    return new DefaultLine(parent + "/" + step, action, field, value, source);
  }
}
