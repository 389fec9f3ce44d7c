package dev.dispatch.core.run.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a replay: it moves when the run waited and when answers came, and never back. */
final class ReplayClock implements InstantSource {

  private Instant now;

  ReplayClock(Instant start) {
    this.now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  synchronized void moveTo(Instant time) {
    now = time.isAfter(now) ? time : now;
  }
}
