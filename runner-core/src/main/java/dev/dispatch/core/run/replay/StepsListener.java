package dev.dispatch.core.run.replay;

import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunListener;
import dev.dispatch.core.secret.Redactor;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Keeps the results of steps as a run directory would, and counts calls. */
final class StepsListener implements RunListener {

  private final Redactor redactor;
  private final Map<String, JsonNode> steps = new LinkedHashMap<>();
  private int calls;

  StepsListener(Redactor redactor) {
    this.redactor = redactor;
  }

  @Override
  public synchronized void onEvent(RunEvent event) {
    if (event instanceof RunEvent.StepFinished finished) {
      steps.put(finished.result().step().id(), redactor.redact(finished.result().tree()));
    } else if (event instanceof RunEvent.CallRecorded) {
      calls++;
    }
  }

  synchronized Map<String, JsonNode> steps() {
    return new LinkedHashMap<>(steps);
  }

  synchronized int calls() {
    return calls;
  }
}
