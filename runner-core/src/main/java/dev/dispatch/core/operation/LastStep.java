package dev.dispatch.core.operation;

import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.run.StepResult;
import java.util.Optional;

/** Remembers the outcome of the one step of an action run. */
final class LastStep implements RunListener {

  private Optional<StepResult> result = Optional.empty();

  @Override
  public void onEvent(RunEvent event) {
    if (event instanceof RunEvent.StepFinished finished) {
      result = Optional.of(finished.result());
    }
  }

  Outcome<RunAction.Output> outcome(String action, Outcome<RunReport> run) {
    RunAction.Output output =
        new RunAction.Output(
            action,
            run.output(),
            result.map(step -> JsonValues.toJava(step.response())).orElse(null),
            result.map(step -> JsonValues.toJava(step.exports())).orElse(null),
            result.flatMap(StepResult::detail));
    return new Outcome<>(output, run.next(), run.failure());
  }
}
