package dev.dispatch.core.operation;

import dev.dispatch.api.Memory;
import dev.dispatch.core.expression.jsonpath.JsonOrder;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Durable memory as one document: {@code {"schemaVersion": 1, "namespaces": {"users": {…}}}}.
 *
 * @param namespaces the tree of each namespace, sorted by name
 */
record MemoryExport(SortedMap<String, ObjectNode> namespaces) {

  private static final int VERSION = 1;

  /** Returns what memory holds, of all namespaces where none is named. */
  static MemoryExport of(Memory memory, List<String> wanted) {
    List<String> all = memory.namespaces();
    TreeMap<String, ObjectNode> namespaces = new TreeMap<>();
    for (String name : wanted.isEmpty() ? all : wanted) {
      Map<String, Object> values = memory.read(name).orElseThrow(() -> unknown(name, all));
      namespaces.put(name, (ObjectNode) JsonValues.toTree(values));
    }
    return new MemoryExport(namespaces);
  }

  /** Reads a document that {@link #tree} gave. */
  static MemoryExport read(OperationContext context, String name) {
    Path file = OutputFile.of(context, name);
    JsonNode root = StrictJson.parse(bytes(file, name), name, JsonLimits.STATE).root();
    TreeMap<String, ObjectNode> namespaces = new TreeMap<>();
    root.path("namespaces")
        .properties()
        .forEach(entry -> {
          if (entry.getValue() instanceof ObjectNode values) {
            namespaces.put(entry.getKey(), values);
          }
        });
    boolean whole =
        root.path("schemaVersion").equals(JsonNodeFactory.instance.numberNode(VERSION))
            && root.path("namespaces").isObject()
            && namespaces.size() == root.path("namespaces").size();
    if (!whole) {
      throw noExport(name);
    }
    return new MemoryExport(namespaces);
  }

  private static byte[] bytes(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(JsonLimits.STATE.maxBytes() + 1);
    } catch (IOException absent) {
      throw new OperationFailure(
          OperationError.MEMORY_EXPORT_UNREADABLE,
          "There is no file '" + name + "' that can be read.",
          "'dispatch memory export --out " + ShellWord.quoted(name) + "' writes one.");
    }
  }

  /** Returns the part of some namespaces; all of it where none is named. */
  MemoryExport only(List<String> wanted) {
    TreeMap<String, ObjectNode> kept = new TreeMap<>(namespaces);
    if (!wanted.isEmpty()) {
      kept.keySet().retainAll(wanted);
    }
    return new MemoryExport(kept);
  }

  ObjectNode tree() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("schemaVersion", VERSION);
    ObjectNode all = tree.putObject("namespaces");
    namespaces.forEach(all::set);
    return tree;
  }

  /** Returns the values of a namespace by dotted key, none for a namespace that is not there. */
  SortedMap<String, JsonNode> values(String namespace) {
    TreeMap<String, JsonNode> values = new TreeMap<>();
    ObjectNode tree = namespaces.get(namespace);
    if (tree != null) {
      collect("", tree, values);
    }
    return values;
  }

  // A name that cannot be part of a key is part of a value.
  private static void collect(String prefix, ObjectNode tree, Map<String, JsonNode> into) {
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      String key = prefix.isEmpty() ? member.getKey() : prefix + "." + member.getKey();
      if (member.getValue() instanceof ObjectNode object && isKeyed(object)) {
        collect(key, object, into);
      } else {
        into.put(key, member.getValue());
      }
    }
  }

  private static boolean isKeyed(ObjectNode object) {
    return !object.isEmpty()
        && object.propertyNames().stream()
            .allMatch(name -> !name.isBlank() && name.equals(name.strip()) && !name.contains("."));
  }

  /** Returns what differs, by namespace and key; {@code this} is what was before. */
  List<DiffMemory.Difference> differences(MemoryExport after) {
    Map<String, DiffMemory.Difference> found = new LinkedHashMap<>();
    TreeMap<String, ObjectNode> all = new TreeMap<>(namespaces);
    all.putAll(after.namespaces());
    for (String namespace : all.keySet()) {
      TreeMap<String, JsonNode> keys = new TreeMap<>(values(namespace));
      keys.putAll(after.values(namespace));
      for (String key : keys.keySet()) {
        JsonNode old = values(namespace).get(key);
        JsonNode now = after.values(namespace).get(key);
        if (old == null || now == null || !JsonOrder.equal(old, now)) {
          found.put(namespace + " " + key, difference(namespace, key, old, now));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static DiffMemory.Difference difference(
      String namespace, String key, JsonNode old, JsonNode now) {
    return new DiffMemory.Difference(
        namespace,
        key,
        old == null
            ? DiffMemory.Change.ADDED
            : now == null ? DiffMemory.Change.REMOVED : DiffMemory.Change.CHANGED,
        java(old),
        java(now));
  }

  private static Object java(JsonNode node) {
    return JsonValues.toJava(node == null ? NullNode.instance : node);
  }

  static OperationFailure unknown(String namespace, List<String> known) {
    return new OperationFailure(
        OperationError.MEMORY_NAMESPACE_UNKNOWN,
        "There is no memory namespace '" + namespace + "'.",
        NearestName.hint(namespace, known),
        NextCommand.read("list the namespaces", "memory", "list"));
  }

  private static OperationFailure noExport(String name) {
    return new OperationFailure(
        OperationError.MEMORY_EXPORT_UNREADABLE,
        "'" + name + "' is no export of memory.",
        "It holds {\"schemaVersion\": 1, \"namespaces\": {\"<namespace>\": {…}}}.");
  }
}
