package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.Frame;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.ChildRun;
import dev.dispatch.core.run.Observation;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.StepFailure;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A job that a step runs, looked for in what the recorded step saw.
 *
 * @param frame who runs it
 * @param name as the step names it
 * @param inputs what it is given
 */
record RecordedJob(Frame frame, String name, Map<String, JsonNode> inputs) {

  boolean matches(JsonNode line) {
    return line.path("job").asString("").equals(name)
        && line.path("inputs").equals(JsonValues.toTree(inputs));
  }

  Observation.JobEnded ended(JsonNode line) {
    ChildRun run =
        new ChildRun(
            frame.stepId(),
            frame.item(),
            frame.attempt(),
            line.path("runId").asString(""),
            line.path("jobType").asString(""),
            RunStatus.valueOf(line.path("status").asString("")));
    return new Observation.JobEnded(
        name,
        inputs,
        run,
        line.path("fingerprint").asString(""),
        line.path("outputs"),
        line.path("mayHaveBeenDone").asBoolean(false),
        RecordedFailure.of(line.path("failure")).map(StepFailure::of));
  }
}
