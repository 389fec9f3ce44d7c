package dev.dispatch.testkit.module;

import dev.dispatch.api.Memory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Memory that lasts as long as the object. */
public final class FakeMemory implements Memory {

  private final TreeMap<String, Map<String, Object>> namespaces = new TreeMap<>();

  /** Stores one value. */
  public FakeMemory with(String namespace, String key, Object value) {
    TreeMap<String, Object> values = new TreeMap<>();
    values.put(key, value);
    store(namespace, values);
    return this;
  }

  @Override
  public List<String> namespaces() {
    return List.copyOf(namespaces.keySet());
  }

  @Override
  public Optional<Map<String, Object>> read(String namespace) {
    return Optional.ofNullable(namespaces.get(namespace));
  }

  @Override
  public Lookup recall(String namespace, String key) {
    Object value = namespaces.getOrDefault(namespace, Map.of());
    for (String segment : key.split("\\.", -1)) {
      if (!(value instanceof Map<?, ?> map) || !map.containsKey(segment)) {
        return new Lookup(false, null);
      }
      value = map.get(segment);
    }
    return new Lookup(true, value);
  }

  @Override
  public void store(String namespace, SortedMap<String, ?> values) {
    Map<String, Object> root = namespaces.computeIfAbsent(namespace, name -> new LinkedHashMap<>());
    values.forEach((key, value) -> put(root, key, value));
  }

  private static void put(Map<String, Object> root, String key, Object value) {
    int dot = key.lastIndexOf('.');
    Map<String, Object> parent = dot < 0 ? root : descend(root, key.substring(0, dot));
    parent.put(key.substring(dot + 1), value);
  }

  @SuppressWarnings("unchecked") // every map in the tree is one of ours
  private static Map<String, Object> descend(Map<String, Object> root, String key) {
    Map<String, Object> map = root;
    for (String segment : key.split("\\.", -1)) {
      Object child = map.get(segment);
      if (!(child instanceof Map)) {
        child = new LinkedHashMap<String, Object>();
        map.put(segment, child);
      }
      map = (Map<String, Object>) child;
    }
    return map;
  }

  @Override
  public boolean forget(String namespace, String key) {
    if (!recall(namespace, key).found()) {
      return false;
    }
    int dot = key.lastIndexOf('.');
    Map<String, Object> root = namespaces.get(namespace);
    Map<String, Object> parent = dot < 0 ? root : descend(root, key.substring(0, dot));
    parent.remove(key.substring(dot + 1));
    return !parent.isEmpty() || dot < 0 || forget(namespace, key.substring(0, dot));
  }

  @Override
  public int clear(String namespace) {
    Map<String, Object> removed = namespaces.put(namespace, new LinkedHashMap<>());
    return removed == null ? 0 : removed.size();
  }
}
