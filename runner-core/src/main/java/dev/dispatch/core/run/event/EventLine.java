package dev.dispatch.core.run.event;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.StepStatus;
import java.time.Instant;
import java.util.Optional;

/** What one line of the event stream holds. */
sealed interface EventLine {

  /** The run begins. */
  @Description("The run begins.")
  record RunStarted(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("The job's type.") String jobType,
      @Description("The run's folder.") String runDir,
      @Description("How many steps are planned.") int steps,
      @Description("The version that runs it.") String cliVersion,
      @Description("The version of this format.") int schemaVersion)
      implements EventLine {}

  /** A step begins. */
  @Description("A step begins.")
  record StepStarted(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("The step's number, 1 and up.") int index,
      @Description("The step's id.") String stepId,
      @Description("The action.") String action,
      @Description("Whether it stands in the job's cleanup.") boolean cleanup)
      implements EventLine {}

  /** A step says what it is doing. */
  @Description("A step says what it is doing.")
  record StepProgress(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("The step's id.") String stepId,
      @Description("What it says.") String line)
      implements EventLine {}

  /** A line of the activity log. */
  @Description("A line of the activity log.")
  record Activity(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("The line.") String line)
      implements EventLine {}

  /** A call was made. */
  @Description("A call was made; its headers and bodies are in the run's folder.")
  record Call(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("The call's number in the run, 1 and up.") int index,
      @Description("The step that made it.") String stepId,
      @Description("The item of the step's forEach, 0 and up.") Optional<Integer> item,
      @Description("The attempt of the step, 1 and up.") int attempt,
      @Description("The method.") String method,
      @Description("The URL.") String url,
      @Description("The status code; 0 where there was no answer.") int status,
      @Description("The code of what went wrong.") Optional<String> errorCode,
      @Description("How long it took, in milliseconds.") long durationMs)
      implements EventLine {}

  /** A step ended. */
  @Description("A step ended.")
  record StepFinished(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("The step's number, 1 and up.") int index,
      @Description("The step's id.") String stepId,
      @Description("The action.") String action,
      @Description("How it ended.") StepStatus status,
      @Description("Why it was skipped.") Optional<String> reason,
      @Description("How often it was tried; 0 where it was skipped.") int attempts,
      @Description("A few words of the action.") Optional<String> detail,
      @Description("The code of what went wrong.") Optional<String> errorCode,
      @Description("What went wrong.") Optional<String> errorMessage,
      @Description("How long it took, in milliseconds.") long durationMs)
      implements EventLine {}

  /** The run ended; nothing follows. */
  @Description("The run ended; nothing follows.")
  record RunFinished(
      @Description("The kind of event.") String event,
      @Description("When it happened, ISO 8601.") Instant at,
      @Description("The run's id.") String runId,
      @Description("How it ended.") RunStatus status,
      @Description("How many steps passed.") int passed,
      @Description("How many steps failed.") int failed,
      @Description("How many steps were skipped or not reached.") int skipped,
      @Description("How many calls were made.") int calls,
      @Description("The code of what went wrong.") Optional<String> errorCode,
      @Description("What went wrong.") Optional<String> errorMessage,
      @Description("How long it took, in milliseconds.") long durationMs)
      implements EventLine {}
}
