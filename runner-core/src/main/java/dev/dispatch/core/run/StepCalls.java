package dev.dispatch.core.run;

import dev.dispatch.api.StepInfo;
import dev.dispatch.core.http.CallListener;
import dev.dispatch.core.http.CallRecord;

/** Records the calls of one step. */
final class StepCalls implements CallListener {

  private final RunRecorder recorder;
  private final StepInfo step;
  private int lastIndex;

  StepCalls(RunRecorder recorder, StepInfo step) {
    this.recorder = recorder;
    this.step = step;
  }

  @Override
  public synchronized void onCall(CallRecord call) {
    lastIndex = recorder.call(step.stepId(), step.attempt(), call);
  }

  @Override
  public synchronized String bodyFile(CallRecord call) {
    return CallFiles.named(lastIndex, call)
        .response()
        .orElseGet(() -> CallListener.super.bodyFile(call));
  }
}
