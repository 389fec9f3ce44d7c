package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.job.ForEach;
import dev.dispatch.core.module.ActionOutcome;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Runs a step for each of its items.
 *
 * <p>An item that fails lets no further one begin, unless the step says {@code continueOnError};
 * those that run go to their end, since nobody knows what they have done already.
 */
final class ItemLoop {

  private final Attempts attempts;
  private final RunRecorder recorder;
  private final StepTask task;
  private final StepProgress progress;

  ItemLoop(Attempts attempts, RunRecorder recorder, StepTask task, StepProgress progress) {
    this.attempts = attempts;
    this.recorder = recorder;
    this.task = task;
    this.progress = progress;
  }

  ActionOutcome run(ForEach loop) throws InterruptedException {
    JsonNode items = items(loop, task.scope());
    ItemResults results = new ItemResults(items.size());
    progress.items(results);
    boolean goesOn = task.step().step().continueOnError();
    Crew crew =
        new Crew(
            items.size(),
            index -> item(items.get(index), index, items.size(), results),
            () -> !goesOn && results.hasFailure());
    crew.run(task.step().id(), loop.concurrency(), recorder);
    results
        .failure()
        .ifPresent(failure -> {
          throw failure;
        });
    return results.outcome();
  }

  private JsonNode items(ForEach loop, Scope scope) {
    String pointer = task.step().pointer() + "/forEach/items";
    JsonNode items = Interpolation.resolve(loop.items(), scope, pointer);
    if (!items.isArray()) {
      throw new DispatchException(
          RunError.RUN_ITEMS_INVALID,
          "Step '"
              + task.step().id()
              + "' runs for each item of a value that is no array, but of type "
              + items.getNodeType().name().toLowerCase(Locale.ROOT)
              + ".",
          "Let forEach.items refer to an array; a JSONPath such as $.items[*] gives one.");
    }
    return items;
  }

  private void item(JsonNode item, int index, int count, ItemResults results)
      throws InterruptedException {
    recorder.progressed(task.step(), "item " + (index + 1) + " of " + count);
    StepTask ofItem = task.item(new ItemScope(task.scope(), item, index), index);
    try {
      results.passed(index, attempts.run(ofItem, progress));
    } catch (DispatchException failure) {
      results.failed(index, failure);
    }
  }
}
