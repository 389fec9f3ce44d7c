package dev.dispatch.core.run;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One string for everything of a run that two equal runs share: SHA-256 over canonical JSON (RFC
 * 8785), a line a part. Times, places on the host and the run's id are left out.
 */
final class Fingerprint {

  private final MessageDigest digest;
  private final Redactor redactor;

  Fingerprint(Redactor redactor) {
    this.redactor = redactor;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void started(RunPlan plan) {
    add(LiteralSecrets.masked(plan.job().tree()));
    add(plan.inputs());
    ObjectNode resolution = RunTrees.resolution(plan);
    resolution.get("modules").forEach(module -> ((ObjectNode) module).remove("source"));
    add(resolution);
  }

  /** Adds a line of the call log. */
  void call(JsonNode line) {
    add(CallTrees.stable(line));
  }

  void step(JsonNode result) {
    ObjectNode stable = (ObjectNode) result.deepCopy();
    stable.remove("detail"); // words for people; they may name a time
    dropTimes(stable);
    VolatileHeaders.dropFrom(stable.path("exports").path("headers"));
    stable.path("failedAttempts").forEach(attempt -> ((ObjectNode) attempt).remove("waitMs"));
    add(stable);
  }

  String finish(RunResult result) {
    add(RunTrees.failure(result.failure()));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void dropTimes(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        object.remove("elapsedMs");
        object.forEach(Fingerprint::dropTimes);
      }
      case ArrayNode array -> array.forEach(Fingerprint::dropTimes);
      default -> {} // a scalar
    }
  }

  private void add(JsonNode tree) {
    String line = JsonText.canonical(redactor.redact(tree)) + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }
}
