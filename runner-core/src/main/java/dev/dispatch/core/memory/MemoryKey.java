package dev.dispatch.core.memory;

import dev.dispatch.api.DispatchException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A dotted key: the names of nested objects from the outermost on; arrays are not entered. */
record MemoryKey(List<String> segments) {

  private static final int LONGEST = 1024;
  private static final int DEEPEST = 64;

  static MemoryKey parse(String key) {
    List<String> segments = new ArrayList<>();
    for (String segment : key.split("\\.", -1)) {
      segments.add(segment.strip());
    }
    if (key.length() > LONGEST || segments.size() > DEEPEST || segments.contains("")) {
      throw invalid(key);
    }
    return new MemoryKey(List.copyOf(segments));
  }

  Optional<JsonNode> find(ObjectNode root) {
    JsonNode node = root;
    for (String segment : segments) {
      node = node instanceof ObjectNode object ? object.get(segment) : null;
      if (node == null) {
        return Optional.empty();
      }
    }
    return Optional.of(node);
  }

  /** Puts a value; what is in the way and no object becomes one. */
  void put(ObjectNode root, JsonNode value) {
    ObjectNode parent = root;
    for (String segment : segments.subList(0, segments.size() - 1)) {
      parent =
          parent.get(segment) instanceof ObjectNode object ? object : parent.putObject(segment);
    }
    parent.set(segments.getLast(), value);
  }

  /** Removes the key and the parents that this leaves empty. */
  void remove(ObjectNode root) {
    List<ObjectNode> parents = parents(root);
    parents.getLast().remove(segments.getLast());
    for (int i = parents.size() - 1; i > 0 && parents.get(i).isEmpty(); i--) {
      parents.get(i - 1).remove(segments.get(i - 1));
    }
  }

  private List<ObjectNode> parents(ObjectNode root) {
    List<ObjectNode> parents = new ArrayList<>();
    parents.add(root);
    for (String segment : segments.subList(0, segments.size() - 1)) {
      parents.add((ObjectNode) parents.getLast().get(segment));
    }
    return parents;
  }

  private static DispatchException invalid(String key) {
    String shown = key.length() <= 80 ? key : key.substring(0, 80) + "…";
    return new DispatchException(
        MemoryError.MEMORY_KEY_INVALID,
        "'" + shown + "' is not a memory key",
        "Use names with dots between them, such as 'user.name': at most "
            + DEEPEST
            + " names and "
            + LONGEST
            + " characters, none empty.");
  }
}
