package dev.dispatch.core.run.replay;

import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the steps of a replay against those on record, in the order of the record: first what a
 * step asked for, then what came of it, then whether its answers are still those that were
 * recorded.
 */
final class Comparison {

  private static final Set<String> OF_RUN = Set.of("status", "error", "outputs", "verification");

  private final Recording recording;
  private final ReplayPlayback playback;
  private final Map<String, JsonNode> recorded;
  private final Map<String, JsonNode> now;

  Comparison(Recording recording, ReplayPlayback playback, StepsListener listener) {
    this.recording = recording;
    this.playback = playback;
    this.recorded = recording.steps();
    this.now = listener.steps();
  }

  int compared() {
    return (int) recorded.keySet().stream().filter(now::containsKey).count();
  }

  /** Returns the first difference. */
  Optional<Difference> first(JsonNode summary) {
    for (String step : recorded.keySet()) {
      Optional<Difference> found =
          playback.differenceIn(step).or(() -> result(step)).or(() -> tampered(step));
      if (found.isPresent()) {
        return found;
      }
    }
    return ended() ? added().or(this::notMade).or(() -> run(summary)) : Optional.empty();
  }

  // A killed run is compared as far as it came.
  private boolean ended() {
    return recording.record().status() != RunStatus.INTERRUPTED;
  }

  private Optional<Difference> result(String step) {
    JsonNode then = comparable(recorded.get(step));
    if (!now.containsKey(step)) {
      return Optional.of(whole(step, Values.shown(then.path("status")), Optional.empty()));
    }
    return TreeDifference.first(then, comparable(now.get(step)))
        .map(found -> difference(Optional.of(step), found));
  }

  private static Difference difference(Optional<String> step, TreeDifference found) {
    return new Difference(
        step, found.path(), Values.shown(found.recorded()), Values.shown(found.now()));
  }

  private static Difference whole(String step, Optional<String> recorded, Optional<String> now) {
    return new Difference(Optional.of(step), "$", recorded, now);
  }

  private Optional<Difference> added() {
    return now.keySet().stream()
        .filter(step -> !recorded.containsKey(step))
        .findFirst()
        .map(step ->
            playback
                .differenceIn(step)
                .orElseGet(() ->
                    whole(step, Optional.empty(), Values.shown(now.get(step).path("status")))));
  }

  private Optional<Difference> notMade() {
    List<TapedCall> left = recording.calls().left();
    return left.stream()
        .findFirst()
        .map(call ->
            new Difference(
                Optional.of(call.frame().stepId()),
                "calls[" + call.index() + "]",
                Optional.of(call.words()),
                Optional.empty()));
  }

  private Optional<Difference> run(JsonNode summary) {
    return recording
        .record()
        .summary()
        .flatMap(then -> TreeDifference.first(ofRun(then), ofRun(summary)))
        .map(found -> difference(Optional.empty(), found));
  }

  private static JsonNode ofRun(JsonNode summary) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    OF_RUN.stream().sorted().forEach(name -> tree.set(name, summary.path(name).deepCopy()));
    tree.set("failedStep", summary.path("failedStep").path("id").deepCopy());
    return withoutPlaces(tree);
  }

  /** Returns a step's result without what people read and what hangs on where things stand. */
  private static JsonNode comparable(JsonNode step) {
    ObjectNode tree = (ObjectNode) step.deepCopy();
    tree.remove(List.of("index", "detail"));
    dropTimes(tree);
    tree.path("failedAttempts")
        .forEach(attempt -> {
          ((ObjectNode) attempt).remove("waitMs");
          dropAdvice(attempt.path("failure"));
        });
    return withoutPlaces(tree);
  }

  private static JsonNode withoutPlaces(ObjectNode tree) {
    dropAdvice(tree.path("error"));
    return tree;
  }

  private static void dropAdvice(JsonNode error) {
    if (error instanceof ObjectNode object) {
      object.remove("hint");
      object
          .path("problems")
          .forEach(problem -> ((ObjectNode) problem).remove(List.of("hint", "line", "column")));
    }
  }

  // As in the fingerprint: how long something took is no part of what came of it.
  private static void dropTimes(JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        object.remove("elapsedMs");
        object.forEach(Comparison::dropTimes);
      }
      case ArrayNode array -> array.forEach(Comparison::dropTimes);
      default -> {} // a scalar
    }
  }

  /** Returns the first answer of a step whose file is not the one that was written. */
  private Optional<Difference> tampered(String step) {
    return recording.calls().calls().stream()
        .filter(call -> call.frame().stepId().equals(step))
        .flatMap(call -> tampered(call).stream())
        .findFirst();
  }

  private Optional<Difference> tampered(TapedCall call) {
    JsonNode response = call.response();
    JsonNode written = response.path("sha256");
    if (!written.isString() || response.path("truncated").asBoolean(false)) {
      return Optional.empty();
    }
    RunRecord record = recording.record();
    Optional<String> digest = record.bodyBytes(response).map(Sha256::of);
    return digest.filter(written.stringValue()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Difference(
                Optional.of(call.frame().stepId()),
                "calls[" + call.index() + "].response.body",
                Optional.of("sha256 " + written.stringValue()),
                digest.map(found -> "sha256 " + found)));
  }
}
