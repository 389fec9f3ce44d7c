package dev.dispatch.core.report.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the steps of a run began, as its activity log has it: {@code <time> step <id> action=…}. */
final class StepStarts {

  private static final String STEP = " step ";
  private static final String ACTION = " action=";

  private final Map<String, Instant> starts = new HashMap<>();

  /** Reads a log; a line that is damaged is left out. */
  static StepStarts of(List<String> activity) {
    StepStarts starts = new StepStarts();
    activity.forEach(starts::read);
    return starts;
  }

  private void read(String line) {
    int step = line.indexOf(STEP);
    int action = line.indexOf(ACTION);
    if (step > 0 && action > step && step == line.indexOf(' ')) {
      String id = line.substring(step + STEP.length(), action);
      Fields.instant(line.substring(0, step)).ifPresent(at -> starts.putIfAbsent(id, at));
    }
  }

  Optional<Instant> of(String stepId) {
    return Optional.ofNullable(starts.get(stepId));
  }
}
