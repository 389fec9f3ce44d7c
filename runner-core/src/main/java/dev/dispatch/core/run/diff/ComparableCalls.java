package dev.dispatch.core.run.diff;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.run.RunRecord;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The calls of a run, below the steps that made them. */
final class ComparableCalls {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BODY = "body";

  /** The transport's own, and what names one run among others. */
  private static final Set<String> SENT_BY_US =
      Set.of("host", "connection", "accept-encoding", "user-agent", "traceparent", "tracestate");

  private ComparableCalls() {}

  static void add(RunRecord run, ObjectNode steps) {
    for (JsonNode line : run.calls()) {
      JsonNode step = steps.path(line.path("stepId").asString(""));
      if (step instanceof ObjectNode made) {
        calls(made).add(call(run, line));
      }
    }
  }

  private static ArrayNode calls(ObjectNode step) {
    return step.get("calls") instanceof ArrayNode calls ? calls : step.putArray("calls");
  }

  private static ObjectNode call(RunRecord run, JsonNode line) {
    ObjectNode call = NODES.objectNode();
    for (String name : new String[] {"method", "url", "status"}) {
      call.set(name, line.path(name));
    }
    call.set(
        "error",
        line.path("error").isObject() ? line.path("error").path("code") : NullNode.instance);
    call.set("request", message(run, line.path("request"), SENT_BY_US));
    call.set("response", message(run, line.path("response"), Set.of()));
    return call;
  }

  private static ObjectNode message(RunRecord run, JsonNode line, Set<String> leftOut) {
    ObjectNode message = NODES.objectNode();
    ObjectNode headers = message.putObject("headers");
    for (JsonNode field : line.path("headers")) {
      String name = field.path("name").asString("").toLowerCase(Locale.ROOT);
      if (!leftOut.contains(name) && !ComparableRun.isLeftOut(name)) {
        headers.set(name, joined(headers.get(name), field.path("value")));
      }
    }
    run.body(line).ifPresent(text -> message.set(BODY, parsed(text)));
    return message;
  }

  private static JsonNode joined(JsonNode before, JsonNode value) {
    return before == null
        ? value
        : StringNode.valueOf(before.asString("") + ", " + value.asString(""));
  }

  private static JsonNode parsed(String text) {
    return LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
        .map(LenientJson.Reply::value)
        .orElseGet(() -> StringNode.valueOf(text));
  }

  /** What a step hands on of its last call in both runs is compared once, as the step's. */
  static void compact(ObjectNode left, ObjectNode right) {
    for (String id : left.path("step").propertyNames()) {
      JsonNode a = left.path("step").path(id);
      JsonNode b = right.path("step").path(id);
      int last = a.path("calls").size() - 1;
      if (last >= 0 && last == b.path("calls").size() - 1) {
        dropShared(BODY, "/response", last, a, b);
        dropShared("headers", "/exports/headers", last, a, b);
      }
    }
  }

  private static void dropShared(String part, String handedOn, int call, JsonNode a, JsonNode b) {
    boolean same =
        response(a, call).path(part).equals(a.at(handedOn))
            && response(b, call).path(part).equals(b.at(handedOn));
    if (same) {
      ((ObjectNode) response(a, call)).remove(part);
      ((ObjectNode) response(b, call)).remove(part);
    }
  }

  private static JsonNode response(JsonNode step, int call) {
    return step.path("calls").path(call).path("response");
  }
}
