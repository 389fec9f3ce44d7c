package dev.dispatch.core.run.recording;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.module.FileProblem;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.replay.Difference;
import dev.dispatch.core.run.replay.RecordedRun;
import dev.dispatch.core.run.replay.Replay;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A job of a module, run against its recorded answers: no network, and no secret is needed.
 *
 * @param job the job
 * @param recording where its recorded answers are, or would be
 * @param outcome what came of it
 * @param madeUp whether no server gave the answers
 * @param steps how many steps were compared
 * @param calls how many calls were answered from the recording
 * @param problems why it failed; none otherwise
 */
public record JobProof(
    ModuleJob job,
    Path recording,
    Outcome outcome,
    boolean madeUp,
    int steps,
    int calls,
    List<FileProblem> problems) {

  /** What came of running a job against its recording. */
  public enum Outcome {
    /** It did what is on record, and passed. */
    PASSED,
    /** It did something else, or what is on record is no success. */
    FAILED,
    /** There is nothing to run it against. */
    NOT_RECORDED
  }

  /** Runs a job against its recording. */
  public static JobProof of(ModuleJob job, ModuleRegistry modules) {
    JobRecording recording = JobRecording.of(job.path());
    if (!recording.exists()) {
      return new JobProof(job, recording.file(), Outcome.NOT_RECORDED, false, 0, 0, List.of());
    }
    try (Scratch scratch = Scratch.create()) {
      return proven(job, recording, recording.unpack(scratch.path()), modules);
    } catch (DispatchException e) {
      return failed(job, recording, FileProblem.all(e, recording.file()));
    }
  }

  private static JobProof proven(
      ModuleJob job, JobRecording recording, RecordedRun run, ModuleRegistry modules) {
    try {
      return replayed(job, recording, run, modules);
    } catch (DispatchException e) { // the job cannot even begin
      return failed(job, recording, FileProblem.all(e, job.path()));
    }
  }

  private static JobProof replayed(
      ModuleJob job, JobRecording recording, RecordedRun run, ModuleRegistry modules) {
    RunStatus status = run.record().status();
    if (status != RunStatus.SUCCESS) {
      return failed(job, recording, List.of(noSuccess(recording, status)));
    }
    JobDocument document = JobLoader.load(job.path());
    Replay.Result result = Replay.of(run, document, modules, new SecretRegistry());
    List<FileProblem> problems =
        result.difference().stream().map(found -> problem(job, document, found)).toList();
    Outcome outcome = problems.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    boolean madeUp =
        run.record().meta().orElseThrow().path(RecordingWriter.MADE_UP).asBoolean(false);
    return new JobProof(
        job, recording.file(), outcome, madeUp, result.steps(), result.calls(), problems);
  }

  private static JobProof failed(
      ModuleJob job, JobRecording recording, List<FileProblem> problems) {
    return new JobProof(job, recording.file(), Outcome.FAILED, false, 0, 0, problems);
  }

  private static FileProblem noSuccess(JobRecording recording, RunStatus status) {
    return FileProblem.of(
        recording.file(),
        "",
        RecordingError.MODULE_JOB_FAILED.name(),
        "The recording is of a run that ended " + status + ".",
        "Record one that passes: dispatch module record.");
  }

  private static FileProblem problem(ModuleJob job, JobDocument document, Difference found) {
    String pointer = found.step().flatMap(id -> pointer(document, id)).orElse("");
    Problem problem =
        Problem.at(
            pointer,
            RecordingError.MODULE_JOB_FAILED.name(),
            "The job '"
                + job.id()
                + "' does not do what is on record"
                + found.step().map(id -> " at step '" + id + "'").orElse("")
                + ": "
                + found.path()
                + " was "
                + found.recorded().orElse("nothing")
                + ", is "
                + found.now().orElse("nothing")
                + ".",
            "Correct the job or the module; where the change is meant, record again.");
    return FileProblem.of(job.path(), document.locate(List.of(problem)).getFirst());
  }

  private static Optional<String> pointer(JobDocument document, String id) {
    return document.steps().stream()
        .filter(step -> step.id().equals(id))
        .map(PlacedStep::pointer)
        .findFirst();
  }
}
