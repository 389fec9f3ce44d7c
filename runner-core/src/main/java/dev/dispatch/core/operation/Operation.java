package dev.dispatch.core.operation;

/**
 * One thing that can be asked of dispatch.
 *
 * <p>An implementation has a constructor without parameters that does nothing, and keeps no state.
 *
 * @param <I> the input record; its components are the options of the command
 * @param <O> the output record; its components are the members of the {@code --json} document
 */
public interface Operation<I extends Record, O extends Record> {

  /** Returns what is known of the operation without running it. */
  OperationSpec<I, O> spec();

  /**
   * Runs the operation.
   *
   * @throws dev.dispatch.api.DispatchException when there is no output to give
   * @throws InterruptedException when the caller was interrupted
   */
  Outcome<O> run(OperationContext context, I input) throws InterruptedException;
}
