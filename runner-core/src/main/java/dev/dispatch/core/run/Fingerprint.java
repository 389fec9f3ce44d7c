package dev.dispatch.core.run;

import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One string for everything of a run that two equal runs share: SHA-256 over canonical JSON (RFC
 * 8785), a line a part. Times, places on the host and the run's id are left out.
 */
final class Fingerprint {

  private final MessageDigest digest;
  private final FingerprintLines lines = new FingerprintLines();
  private final Redactor redactor;

  Fingerprint(Redactor redactor) {
    this.redactor = redactor;
    this.digest = Sha256.digest();
  }

  void started(RunPlan plan) {
    add(LiteralSecrets.masked(plan.job().tree()));
    add(plan.inputs());
    ObjectNode resolution = RunTrees.resolution(plan);
    resolution.remove(RunTrees.DEFAULTS); // they stand in the job, as if it had been written so
    resolution.get("modules").forEach(module -> ((ObjectNode) module).remove("source"));
    add(resolution);
  }

  /** Adds a line of the call log. */
  void call(JsonNode line) {
    lines.add(line, digest(CallTrees.stable(line)));
  }

  /** Adds the result of a step; one of the scenario itself ends a group of lines. */
  void step(JsonNode result, boolean withinAnother) {
    ObjectNode stable = (ObjectNode) result.deepCopy();
    stable.remove("detail"); // words for people; they may name a time
    dropTimes(stable);
    dropVolatileHeaders(stable.path("exports"));
    stable.path("failedAttempts").forEach(attempt -> ((ObjectNode) attempt).remove("waitMs"));
    if (result.path("action").asString("").equals("flow.run-job")) { // its fingerprint stays
      stable.path("response").findParents("runId").forEach(Fingerprint::dropRun);
    }
    lines.add(result, digest(stable));
    if (!withinAnother) {
      lines.drain(this::line);
    }
  }

  String finish(RunResult result) {
    add(RunTrees.failure(result.failure()));
    return Sha256.hex(digest);
  }

  private static void dropRun(JsonNode response) {
    ((ObjectNode) response).remove("runId");
  }

  // What http.request exports; of a step with items it is a list.
  private static void dropVolatileHeaders(JsonNode exports) {
    if (exports.isArray()) {
      exports.forEach(Fingerprint::dropVolatileHeaders);
    } else {
      VolatileHeaders.dropFrom(exports.path("headers"));
    }
  }

  // No switch over types where every run comes by: no start-up cache holds one.
  private static void dropTimes(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("elapsedMs");
    }
    node.forEach(Fingerprint::dropTimes);
  }

  private void add(JsonNode tree) {
    line(text(tree));
  }

  private void line(String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String digest(JsonNode tree) {
    byte[] text = text(tree).getBytes(StandardCharsets.UTF_8);
    return Sha256.of(text);
  }

  private String text(JsonNode tree) {
    return JsonText.canonical(redactor.redact(tree));
  }
}
