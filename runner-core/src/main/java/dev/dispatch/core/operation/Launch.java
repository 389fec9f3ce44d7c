package dev.dispatch.core.operation;

import dev.dispatch.core.run.BodyRecording;
import dev.dispatch.core.run.RunOrigin;
import java.util.Optional;

/**
 * How a run is started.
 *
 * @param label what its id says of it: {@code job-run}, {@code action-run} and the like
 * @param recording how much of bodies is kept
 * @param origin the run that it is made from
 */
record Launch(String label, BodyRecording recording, Optional<RunOrigin> origin) {

  static Launch labelled(String label) {
    return new Launch(label, BodyRecording.STANDARD, Optional.empty());
  }

  static Launch from(String label, RunOrigin origin) {
    return new Launch(label, BodyRecording.STANDARD, Optional.of(origin));
  }

  Launch recording(BodyRecording wanted) {
    return new Launch(label, wanted, origin);
  }
}
