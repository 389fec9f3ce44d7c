package dev.dispatch.api;

/**
 * One thing that a job can do: {@code module.action}.
 *
 * <p>Implementations are stateless and safe for use by many threads: one instance serves all steps
 * of all runs. What a run needs comes in through the {@link ActionContext}.
 *
 * @param <I> the payload record; its components are the input schema
 * @param <O> the response: a record, or a plain tree of {@code Map}, {@code List}, {@code String},
 *     {@code Number}, {@code Boolean} and null
 */
public interface Action<I extends Record, O> {

  /** Returns what is known of the action without running it; the same value at every call. */
  ActionSpec<I> spec();

  /**
   * Runs the action once.
   *
   * @param context the step's ports; valid only during this call
   * @param input the payload, resolved, checked against the input schema, defaults applied
   * @return the result; never null
   * @throws DispatchException when the action cannot do what was asked; its code decides the exit
   *     code and whether a retry is safe
   * @throws InterruptedException when the run was cancelled or the step's deadline passed; an
   *     action that goes on regardless is given up, its result is not used
   */
  ActionResult<O> run(ActionContext context, I input) throws InterruptedException;
}
