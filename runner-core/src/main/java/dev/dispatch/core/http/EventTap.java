package dev.dispatch.core.http;

import dev.dispatch.api.http.HttpEvent;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.LenientJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import okio.Buffer;
import tools.jackson.databind.JsonNode;

/**
 * Reads the events of a stream while it comes: Server-Sent Events (WHATWG HTML, 9.2) or JSON lines.
 */
final class EventTap {

  private final Duration limit;
  private final Predicate<HttpEvent> more;
  private final Consumer<JsonNode> seen;
  private final Buffer pending = new Buffer();
  private final StringBuilder data = new StringBuilder();
  private String type = "";
  private Optional<String> id = Optional.empty();
  private boolean hasData;
  private boolean lines;
  private boolean afterReturn;
  private boolean begun;
  private boolean enough;

  /**
   * Creates a tap.
   *
   * @param limit how long it listens
   * @param more takes each event and says whether another one is wanted
   * @param seen takes what is JSON, before anybody else sees it
   */
  EventTap(Duration limit, Predicate<HttpEvent> more, Consumer<JsonNode> seen) {
    this.limit = limit;
    this.more = more;
    this.seen = seen;
  }

  Duration limit() {
    return limit;
  }

  /** Returns whether anything was read; a recorded answer was not. */
  boolean begun() {
    return begun;
  }

  boolean enough() {
    return enough;
  }

  /** Says what kind of stream it is. */
  void begin(Optional<String> contentType) {
    begun = true;
    lines = !contentType.orElse("").toLowerCase(Locale.ROOT).contains("event-stream");
  }

  /** Takes the next bytes; returns whether more are wanted. */
  boolean take(Buffer bytes) {
    byte[] all = bytes.readByteArray();
    for (int i = 0; i < all.length && !enough; i++) {
      byte b = all[i];
      boolean end = b == '\n' || (b == '\r' && !lines);
      if (b == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = b == '\r' && !lines;
      if (end) {
        line(pending.readString(StandardCharsets.UTF_8));
      } else {
        pending.writeByte(b);
      }
    }
    return !enough;
  }

  /** Takes the end of the stream: a last JSON line may have no line break, an event must. */
  void end() {
    if (lines && !enough && pending.size() > 0) {
      line(pending.readString(StandardCharsets.UTF_8));
    }
  }

  private void line(String line) {
    if (lines) {
      String text = line.startsWith("\u001E") ? line.substring(1) : line;
      if (!text.isBlank()) {
        hand(new HttpEvent("message", Optional.empty(), value(text.strip())));
      }
    } else if (line.isEmpty()) {
      dispatch();
    } else if (!line.startsWith(":")) {
      field(line);
    }
  }

  private void field(String line) {
    int colon = line.indexOf(':');
    String name = colon < 0 ? line : line.substring(0, colon);
    String rest = colon < 0 ? "" : line.substring(colon + 1);
    String value = rest.startsWith(" ") ? rest.substring(1) : rest;
    switch (name.startsWith("\uFEFF") ? name.substring(1) : name) {
      case "data" -> {
        data.append(hasData ? "\n" : "").append(value);
        hasData = true;
      }
      case "event" -> type = value;
      case "id" -> id = value.indexOf('\0') < 0 ? Optional.of(value) : id;
      default -> {} // "retry" is for who connects again, other names are to be ignored
    }
  }

  private void dispatch() {
    if (hasData) {
      hand(new HttpEvent(type.isEmpty() ? "message" : type, id, value(data.toString())));
    }
    data.setLength(0);
    hasData = false;
    type = "";
  }

  private void hand(HttpEvent event) {
    enough = !more.test(event);
  }

  private Object value(String text) {
    Optional<JsonNode> json =
        LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
            .map(LenientJson.Reply::value);
    json.ifPresent(seen);
    return json.<Object>map(JsonValues::toJava).orElse(text);
  }
}
