package dev.dispatch.core.operation;

import dev.dispatch.api.ErrorCode;
import java.util.List;
import java.util.Set;

/**
 * What is known of an operation without running it.
 *
 * @param id the dotted id: {@code job.run} is the command {@code dispatch job run}
 * @param summary one sentence, imperative, without a full stop
 * @param input the input record
 * @param output the output record
 * @param effect what it may do
 * @param errors the specific codes that it declares; empty where it has none of its own
 * @param examples whole command lines that parse as they stand
 */
public record OperationSpec<I extends Record, O extends Record>(
    String id,
    String summary,
    Class<I> input,
    Class<O> output,
    OperationEffect effect,
    Set<ErrorCode> errors,
    List<String> examples) {

  public OperationSpec {
    errors = Set.copyOf(errors);
    examples = List.copyOf(examples);
  }

  /** Returns a spec without errors of its own and without examples. */
  public static <I extends Record, O extends Record> OperationSpec<I, O> of(
      String id, String summary, Class<I> input, Class<O> output, OperationEffect effect) {
    return new OperationSpec<>(id, summary, input, output, effect, Set.of(), List.of());
  }

  /** Returns this spec with its error codes replaced. */
  public OperationSpec<I, O> failingWith(ErrorCode... codes) {
    return new OperationSpec<>(id, summary, input, output, effect, Set.of(codes), examples);
  }

  /** Returns this spec with its examples replaced. */
  public OperationSpec<I, O> examples(String... lines) {
    return new OperationSpec<>(id, summary, input, output, effect, errors, List.of(lines));
  }

  /** Returns the words of the command: {@code [job, run]}. */
  public List<String> words() {
    return List.of(id.split("\\.", -1));
  }
}
