package dev.dispatch.core.run;

import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.CallTiming;
import dev.dispatch.core.http.Frame;
import dev.dispatch.core.http.HeaderField;
import dev.dispatch.core.http.RecordedBody;
import dev.dispatch.core.json.IsoInstant;
import dev.dispatch.core.json.JsonValues;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shapes of a call. */
final class CallTrees {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CallTrees() {}

  static RunEvidence.Call evidence(int index, String stepId, CallRecord call) {
    return new RunEvidence.Call(index, stepId, call.name(), call.status(), millis(call));
  }

  private static long millis(CallRecord call) {
    return call.timing().total() / 1_000_000;
  }

  /** Returns the line of the call log. */
  static ObjectNode line(RunEvent.CallRecorded recorded, CallFiles files) {
    CallRecord call = recorded.call();
    Frame frame = recorded.frame();
    ObjectNode tree = NODES.objectNode();
    tree.put("index", recorded.index());
    tree.put("stepId", frame.stepId());
    tree.set("item", JsonValues.toTree(frame.item()));
    tree.put("attempt", frame.attempt());
    tree.set("round", JsonValues.toTree(frame.round()));
    tree.put("name", call.name());
    tree.put("method", call.method());
    tree.put("url", call.url());
    tree.put("status", call.status());
    tree.set("request", message(call.requestHeaders(), call.requestBody(), files.request()));
    tree.set("response", message(call.responseHeaders(), call.responseBody(), files.response()));
    tree.set("protocol", JsonValues.toTree(call.protocol()));
    tree.set("redirectOf", JsonValues.toTree(call.redirectOf()));
    tree.set("error", JsonValues.toTree(call.error()));
    tree.set("warnings", JsonValues.toTree(call.warnings()));
    tree.put("startedAt", IsoInstant.exact(call.startedAt().truncatedTo(ChronoUnit.MILLIS)));
    tree.set("remoteAddress", JsonValues.toTree(call.remoteAddress()));
    tree.put("durationMs", millis(call));
    tree.set("timingUs", timing(call.timing()));
    return tree;
  }

  private static ObjectNode message(
      List<HeaderField> headers, Optional<RecordedBody> body, Optional<CallFiles.Kept> kept) {
    ObjectNode tree = NODES.objectNode();
    tree.set("headers", headers(headers));
    tree.set("file", JsonValues.toTree(kept.map(CallFiles.Kept::file)));
    tree.put("bytes", body.map(RecordedBody::size).orElse(0L));
    tree.set("sha256", JsonValues.toTree(kept.flatMap(CallFiles.Kept::sha256)));
    tree.set("contentType", JsonValues.toTree(body.flatMap(RecordedBody::contentType)));
    tree.put("truncated", kept.map(CallFiles.Kept::cut).orElse(false));
    return tree;
  }

  private static ArrayNode headers(List<HeaderField> fields) {
    ArrayNode list = NODES.arrayNode();
    fields.forEach(field -> list.addObject().put("name", field.name()).put("value", field.value()));
    return list;
  }

  private static ObjectNode timing(CallTiming timing) {
    ObjectNode tree = NODES.objectNode();
    tree.put("dns", timing.dns() / 1000);
    tree.put("connect", timing.connect() / 1000);
    tree.put("tls", timing.tls() / 1000);
    tree.put("send", timing.send() / 1000);
    tree.put("waiting", timing.waiting() / 1000);
    tree.put("receive", timing.receive() / 1000);
    return tree;
  }

  /** Returns what the lines of two equal calls share. */
  static ObjectNode stable(JsonNode line) {
    ObjectNode tree = (ObjectNode) line.deepCopy();
    tree.remove(List.of("index", "startedAt", "remoteAddress", "durationMs", "timingUs"));
    ArrayNode fields = (ArrayNode) tree.get("response").get("headers");
    fields.removeIf(field -> VolatileHeaders.contains(field.get("name").stringValue()));
    ArrayNode sent = (ArrayNode) tree.get("request").get("headers");
    sent.removeIf(field -> lower(field.get("name").stringValue()).equals("traceparent"));
    // A replay has stand-ins of another length in the place of secrets; the digests say the rest.
    // The files are named by the order in which calls ended, which may be another one.
    ((ObjectNode) tree.get("request")).remove(List.of("bytes", "file"));
    ((ObjectNode) tree.get("response")).remove(List.of("bytes", "file"));
    return tree;
  }

  /** Returns {@code {status, headers}} with header names in lower case, for {@code expect}. */
  static ObjectNode answer(CallRecord call) {
    ObjectNode tree = NODES.objectNode();
    tree.set("status", call.status() == 0 ? NullNode.instance : number(call.status()));
    ObjectNode headers = tree.putObject("headers");
    call.responseHeaders().forEach(field -> headers.put(lower(field.name()), field.value()));
    return tree;
  }

  private static JsonNode number(int status) {
    return NODES.numberNode(status);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
