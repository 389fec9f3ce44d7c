package dev.dispatch.module.memory;

import dev.dispatch.api.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a namespace holds below a key.
 *
 * @param keys the dotted keys of everything that is no object with members, in order
 * @param tree the value at the key; an empty object where there is none
 */
record Contents(List<String> keys, Object tree) {

  static Contents of(Memory memory, String namespace, Optional<String> prefix) {
    Memory.Lookup found =
        prefix
            .filter(key -> !key.isEmpty())
            .map(key -> memory.recall(namespace, key))
            .orElseGet(() -> all(memory, namespace));
    if (!found.found()) {
      return new Contents(List.of(), Map.of());
    }
    List<String> keys = new ArrayList<>();
    collect(prefix.orElse(""), found.value(), keys);
    return new Contents(keys, found.value());
  }

  private static Memory.Lookup all(Memory memory, String namespace) {
    return memory
        .read(namespace)
        .map(tree -> new Memory.Lookup(true, tree))
        .orElseGet(() -> new Memory.Lookup(false, null));
  }

  private static void collect(String key, Object value, List<String> keys) {
    if (value instanceof Map<?, ?> members && !members.isEmpty()) {
      String before = key.isEmpty() ? "" : key + ".";
      members.forEach((name, member) -> collect(before + name, member, keys));
    } else if (!key.isEmpty()) {
      keys.add(key);
    }
  }
}
