package dev.dispatch.core.run;

import dev.dispatch.core.http.CallListener;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.Frame;
import java.util.Optional;

/** Records the calls of one frame. */
final class StepCalls implements CallListener {

  private final RunRecorder recorder;
  private final Frame frame;
  private int lastIndex;

  StepCalls(RunRecorder recorder, Frame frame) {
    this.recorder = recorder;
    this.frame = frame;
  }

  @Override
  public synchronized void onCall(CallRecord call) {
    lastIndex = recorder.call(frame, call);
  }

  @Override
  public Optional<String> traceparent() {
    return recorder.traceparent(frame);
  }

  @Override
  public synchronized String bodyFile(CallRecord call) {
    return CallFiles.responseFile(lastIndex, call)
        .orElseGet(() -> CallListener.super.bodyFile(call));
  }
}
