package dev.dispatch.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Durable memory: JSON values under dotted keys in namespaces.
 *
 * <p>Every call is atomic across threads and processes. A namespace file that does not parse is an
 * error, never empty. Values are plain JSON trees; what is returned is a copy.
 *
 * <p>Each call may throw a {@link DispatchException}: of kind USAGE for a name that is none, a
 * value that is no JSON or too large, or one that is a registered secret; of kind RUNTIME for a
 * damaged file. An action that stores or forgets says so by {@link Effect#WRITES_MEMORY}.
 */
public interface Memory {

  /** Returns the namespaces in order. */
  List<String> namespaces();

  /** Returns the whole tree of a namespace; empty where the namespace does not exist. */
  Optional<Map<String, Object>> read(String namespace);

  /** Returns the value at a dotted key; a stored JSON null is found, with a null value. */
  Lookup recall(String namespace, String key);

  /** Stores values by dotted key, all in one write; a value may be null, which is JSON null. */
  void store(String namespace, SortedMap<String, ?> values);

  /** Removes a key and the parents that it leaves empty; returns whether it was there. */
  boolean forget(String namespace, String key);

  /** Removes every key; returns how many top-level keys there were. */
  int clear(String namespace);

  /**
   * The outcome of a lookup.
   *
   * @param found whether the key is there
   * @param value its value, null for JSON null or when not found
   */
  record Lookup(boolean found, Object value) {}
}
