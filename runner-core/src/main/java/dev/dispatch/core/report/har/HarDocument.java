package dev.dispatch.core.report.har;

import dev.dispatch.core.run.RunRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HAR 1.2 document of a run (W3C Web Performance, "HTTP Archive (HAR) format", editor's draft):
 * a page for each step that made calls, an entry for each call.
 */
public final class HarDocument {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What stands where a run was killed before it wrote when a call began. */
  private static final String NO_TIME = "1970-01-01T00:00:00.000Z";

  private HarDocument() {}

  /** Returns the document. */
  public static ObjectNode of(RunRecord run) {
    ObjectNode document = NODES.objectNode();
    ObjectNode log = document.putObject("log");
    log.put("version", "1.2");
    ObjectNode creator = log.putObject("creator");
    creator.put("name", "dispatch");
    creator.put("version", version(run));
    ArrayNode pages = log.putArray("pages");
    ArrayNode entries = log.putArray("entries");
    Map<String, String> actions = actions(run);
    for (JsonNode call : run.calls()) {
      String step = call.path("stepId").asString("");
      Optional.ofNullable(actions.remove(step))
          .ifPresent(action -> pages.add(page(step, action, startedAt(call))));
      entries.add(entry(run, call));
    }
    log.put("comment", "Run " + run.runId() + "; secrets are masked.");
    return document;
  }

  private static String version(RunRecord run) {
    return run.meta().map(meta -> meta.path("cliVersion").asString("")).orElse("");
  }

  /** Returns the action of each step; a step that never ended has none that is known. */
  private static Map<String, String> actions(RunRecord run) {
    Map<String, String> actions = new LinkedHashMap<>();
    run.calls().forEach(call -> actions.put(call.path("stepId").asString(""), ""));
    run.steps()
        .forEach(step ->
            actions.computeIfPresent(
                step.path("stepId").asString(""),
                (id, unknown) -> step.path("action").asString("")));
    return actions;
  }

  private static ObjectNode page(String step, String action, String startedAt) {
    ObjectNode page = NODES.objectNode();
    page.put("startedDateTime", startedAt);
    page.put("id", step);
    page.put("title", (step + " " + action).strip());
    page.putObject("pageTimings");
    return page;
  }

  private static ObjectNode entry(RunRecord run, JsonNode call) {
    HarTimings timings = HarTimings.of(call.path("timingUs"));
    ObjectNode entry = NODES.objectNode();
    entry.put("pageref", call.path("stepId").asString(""));
    entry.put("startedDateTime", startedAt(call));
    entry.put("time", timings.total());
    entry.set("request", HarRequest.of(run, call));
    entry.set("response", HarResponse.of(run, call));
    entry.putObject("cache");
    entry.set("timings", timings.tree());
    server(call).ifPresent(address -> entry.put("serverIPAddress", address));
    entry.put("comment", comment(call));
    return entry;
  }

  private static String startedAt(JsonNode call) {
    return call.path("startedAt").asString(NO_TIME);
  }

  /** Returns the address without its port, and an IPv6 one without brackets. */
  private static Optional<String> server(JsonNode call) {
    String address = call.path("remoteAddress").asString("");
    int colon = address.lastIndexOf(':');
    return colon < 1
        ? Optional.empty()
        : Optional.of(address.substring(0, colon).replace("[", "").replace("]", ""));
  }

  private static String comment(JsonNode call) {
    String attempt = "attempt " + call.path("attempt").asInt(1);
    String error = error(call.path("error"));
    return error.isEmpty() ? attempt : attempt + ", " + error;
  }

  private static String error(JsonNode error) {
    return error.isObject()
        ? error.path("code").asString("") + ": " + error.path("message").asString("")
        : error.asString("");
  }
}
