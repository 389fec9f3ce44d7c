package dev.dispatch.core.http;

import java.util.Optional;
import okio.Buffer;

/**
 * Where the body of a good answer goes, besides into memory.
 *
 * @param file a file instead of memory
 * @param events who listens while it comes
 */
record Sink(Optional<Download> file, Optional<EventTap> events) {

  static final Sink NONE = new Sink(Optional.empty(), Optional.empty());

  boolean canGoOn(Hop hop, WireReply reply, TimeBudget budget) {
    return file.filter(download -> download.canGoOn(hop, reply, budget)).isPresent();
  }

  /** Returns why a stream ended; one that was recorded is heard here. */
  Optional<Object> ended(WireReply reply) {
    return events
        .filter(tap -> reply.status() >= 200 && reply.status() <= 299)
        .map(tap -> {
          if (!tap.begun()) {
            tap.begin(reply.header("content-type"));
            tap.take(new Buffer().write(reply.body().bytes()));
            tap.end();
          }
          boolean time = reply.warnings().contains(Exchange.TIME_TO_LISTEN);
          return tap.enough() ? "enough" : time ? "time" : "closed";
        });
  }
}
