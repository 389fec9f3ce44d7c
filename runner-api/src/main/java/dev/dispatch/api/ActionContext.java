package dev.dispatch.api;

import dev.dispatch.api.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The ports of one running step.
 *
 * <p>Valid only while {@link Action#run} runs. Time, waiting and randomness come from here alone,
 * so that a replay gives the same values and waits for nothing.
 *
 * <p>Threads that the action starts, and waits for, may use it too. A replay answers calls, clock
 * and randomness in the order in which they were asked, so ask in an order that does not depend on
 * which thread is faster.
 */
public interface ActionContext {

  /** Returns which step runs. */
  StepInfo step();

  /**
   * Returns the run's HTTP client: the job's base URL and headers, one cookie jar, recorded.
   *
   * <p>The same client at every call; safe for use by many threads.
   */
  HttpClient http();

  /** Returns durable memory, shared by all runs of one home. */
  Memory memory();

  /**
   * Returns the bound credential, or empty where the step binds none.
   *
   * <p>Every value in it is registered as a secret before the action runs.
   *
   * @param type the record that {@link ActionSpec#credential} declares
   * @throws DispatchException when the profile has other fields than the record
   */
  <C extends Record> Optional<C> credential(Class<C> type);

  /**
   * Returns the bound credential's fields by name; empty where the step binds none.
   *
   * <p>For actions whose credential is described as data; a record says more.
   */
  default Map<String, String> credentialFields() {
    return Map.of();
  }

  /**
   * Runs another action as a part of this step.
   *
   * @param actionKey {@code module.action}
   * @param payload a plain JSON tree; used as it is, never scanned for placeholders
   * @param attempt 1 and up; recorded with the calls that the action makes
   * @return the action's response and exports as plain JSON trees
   * @throws DispatchException when the action is unknown, the payload does not match its schema, or
   *     the action fails
   */
  CallResult call(String actionKey, Map<String, ?> payload, int attempt)
      throws InterruptedException;

  /**
   * Runs the branches of steps that stand in this step's payload, side by side.
   *
   * @param concurrency how many branches run at a time
   * @param failFast whether the other branches are stopped once one has failed
   * @return the ids of the steps by branch, in the order they are written
   * @throws DispatchException with the failure of the first step that ended its branch
   */
  default Map<String, List<String>> branches(int concurrency, boolean failFast)
      throws InterruptedException {
    throw new UnsupportedOperationException("this host runs no branches");
  }

  /**
   * Runs another job as a part of this step, with a run directory of its own.
   *
   * @param job a file relative to the job file's folder, or the name of a job
   * @param inputs plain JSON trees by input
   * @return the id of its run, and what it captured
   * @throws DispatchException when the job cannot run, or with what its run failed
   */
  default JobResult runJob(String job, Map<String, ?> inputs) throws InterruptedException {
    throw new UnsupportedOperationException("this host runs no jobs");
  }

  /** Returns the job language's conditions and JSONPath. */
  Expressions expressions();

  /** Appends one line to the run's activity log; secrets are masked, line breaks escaped. */
  void activity(String line);

  /** Shows what the step is doing right now, secrets masked; never stored. */
  void progress(String line);

  /** Returns the run's clock; a replay tells the recorded times. */
  InstantSource clock();

  /**
   * Returns this call's source of randomness; a replay gives the same numbers in the same order.
   */
  RandomGenerator random();

  /**
   * Waits on the run's clock; a replay does not wait.
   *
   * @param duration how long; a negative one is none
   * @throws InterruptedException when the run was cancelled or the step's deadline passed meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Resolves a file that the job names.
   *
   * @param path relative to the job file's folder, or absolute
   * @return an absolute path; the file need not exist
   */
  Path file(String path);

  /**
   * Registers a value that was issued during the run as a secret, before it is used or stored.
   *
   * @param name what stands in its place, {@code [secret:<name>]}, such as {@code orders.session}
   * @param value the secret; one too short to be told from ordinary text is ignored
   */
  void registerSecret(String name, String value);
}
