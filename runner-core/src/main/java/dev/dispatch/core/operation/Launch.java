package dev.dispatch.core.operation;

import dev.dispatch.core.run.BodyRecording;
import dev.dispatch.core.run.RunOrigin;
import dev.dispatch.core.run.TakenOver;
import java.util.Optional;

/**
 * How a run is started.
 *
 * @param label what its id says of it: {@code job-run}, {@code action-run} and the like
 * @param recording how much of bodies is kept
 * @param origin the run that it is made from
 * @param taken what it takes over from there
 */
record Launch(String label, BodyRecording recording, Optional<RunOrigin> origin, TakenOver taken) {

  static Launch labelled(String label) {
    return new Launch(label, BodyRecording.STANDARD, Optional.empty(), TakenOver.NONE);
  }

  static Launch from(String label, RunOrigin origin) {
    return new Launch(label, BodyRecording.STANDARD, Optional.of(origin), TakenOver.NONE);
  }

  Launch recording(BodyRecording wanted) {
    return new Launch(label, wanted, origin, taken);
  }

  Launch takingOver(TakenOver results) {
    return new Launch(label, recording, origin, results);
  }
}
