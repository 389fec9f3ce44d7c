package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.ActionOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/**
 * What came of the items of a step, by their place. Of an item that passed its response and exports
 * are kept and nothing else. Safe for use by many threads.
 */
final class ItemResults {

  private final JsonNode[] responses;
  private final JsonNode[] exports;
  private final SortedMap<Integer, Map<String, JsonNode>> runValues = new TreeMap<>();
  private final SortedMap<Integer, DispatchException> failures = new TreeMap<>();
  private int passed;

  ItemResults(int size) {
    this.responses = new JsonNode[size];
    this.exports = new JsonNode[size];
    Arrays.fill(responses, NullNode.instance);
    Arrays.fill(exports, NullNode.instance);
  }

  synchronized void passed(int index, ActionOutcome outcome) {
    responses[index] = outcome.response();
    exports[index] = outcome.exports();
    if (!outcome.runValues().isEmpty()) {
      runValues.put(index, outcome.runValues());
    }
    passed++;
  }

  synchronized void failed(int index, DispatchException failure) {
    failures.put(index, failure);
  }

  synchronized boolean hasFailure() {
    return !failures.isEmpty();
  }

  synchronized ItemCounts counts() {
    int failed = failures.size();
    return new ItemCounts(responses.length, passed, failed, responses.length - passed - failed);
  }

  /** Returns the outcome of the whole step: null stands for an item that did not pass. */
  synchronized ActionOutcome outcome() {
    return new ActionOutcome(
        array(responses), array(exports), Optional.of(detail()), lastRunValues());
  }

  private static ArrayNode array(JsonNode[] values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(values.length);
    array.addAll(Arrays.asList(values));
    return array;
  }

  private String detail() {
    return "items=" + (passed == responses.length ? "" : passed + "/") + responses.length;
  }

  // The last item wins, whatever the order in which they ended.
  private Map<String, JsonNode> lastRunValues() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    runValues.values().forEach(values::putAll);
    return values;
  }

  /** Returns why the step failed, by its first item that did. */
  synchronized Optional<DispatchException> failure() {
    if (failures.isEmpty()) {
      return Optional.empty();
    }
    int index = failures.firstKey();
    DispatchException first = failures.get(index);
    List<String> words = new ArrayList<>();
    if (failures.size() > 1) {
      words.add(failures.size() + " of " + responses.length + " items failed.");
    }
    words.add("Item " + index + ": " + first.getMessage());
    return Optional.of(
        new DispatchException(
            first.code(), String.join(" ", words), first.hint(), first.details(), first));
  }
}
