package dev.dispatch.core.run;

import java.nio.file.Path;

/** Where things stand in a run directory. */
public record RunFiles(Path directory) {

  static final String META = "meta.json";
  static final String CASE_INPUT = "job.case.input.json";
  static final String INPUTS = "job.inputs.json";
  static final String CASE_RESOLVED = "job.case.resolved.json";
  static final String RESOLUTION = "module_resolution.json";
  static final String STEPS = "step-results.json";
  static final String ACTIVITY = "activity.log";
  static final String CALLS_LOG = "http_calls.jsonl";

  /** The name of the folder of the bodies. */
  public static final String CALLS = "calls";

  static final String OBSERVATIONS = "observations.jsonl";
  static final String SUMMARY = "summary.json";
  static final String LOCK = "run.lock";

  /** Everything that may differ between two identical runs. */
  public Path meta() {
    return directory.resolve(META);
  }

  /** The job as given. */
  public Path caseInput() {
    return directory.resolve(CASE_INPUT);
  }

  /** The resolved inputs. */
  public Path inputs() {
    return directory.resolve(INPUTS);
  }

  /** The job with interpolation applied, as far as the run came. */
  public Path caseResolved() {
    return directory.resolve(CASE_RESOLVED);
  }

  /** Which module handled each step. */
  public Path resolution() {
    return directory.resolve(RESOLUTION);
  }

  /** The outcome of each step. */
  public Path steps() {
    return directory.resolve(STEPS);
  }

  /** One line an event. */
  public Path activity() {
    return directory.resolve(ACTIVITY);
  }

  /** One line a call. */
  public Path callsLog() {
    return directory.resolve(CALLS_LOG);
  }

  /** What the steps saw of the world besides answers; only where they saw any. */
  public Path observations() {
    return directory.resolve(OBSERVATIONS);
  }

  /** The folder of the bodies. */
  public Path calls() {
    return directory.resolve(CALLS);
  }

  /** The commit point: a run that has it has ended. */
  public Path summary() {
    return directory.resolve(SUMMARY);
  }

  /** Held by the process that runs it. */
  public Path lock() {
    return directory.resolve(LOCK);
  }
}
