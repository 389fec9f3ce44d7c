package dev.dispatch.core.run.event;

import dev.dispatch.core.json.EnumNames;

/** The kinds of events, each with the record of its lines. */
enum EventKind {
  RUN_STARTED(EventLine.RunStarted.class),
  STEP_STARTED(EventLine.StepStarted.class),
  STEP_PROGRESS(EventLine.StepProgress.class),
  ACTIVITY(EventLine.Activity.class),
  CALL(EventLine.Call.class),
  STEP_FINISHED(EventLine.StepFinished.class),
  RUN_FINISHED(EventLine.RunFinished.class);

  private final Class<? extends Record> line;

  EventKind(Class<? extends Record> line) {
    this.line = line;
  }

  /** Returns what its lines are made of. */
  Class<? extends Record> line() {
    return line;
  }

  /** Returns what {@code event} says in its lines: {@code step-finished}. */
  String words() {
    return EnumNames.name(this);
  }
}
