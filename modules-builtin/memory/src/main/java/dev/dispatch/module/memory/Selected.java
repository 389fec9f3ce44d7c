package dev.dispatch.module.memory;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Expressions;
import dev.dispatch.api.ModuleError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys and values that {@code memory.store-many} selects, before any is stored. */
final class Selected {

  private final StoreMany.Input input;
  private final Expressions expressions;
  private final Map<String, Object> inOrder = new LinkedHashMap<>();

  private Selected(StoreMany.Input input, Expressions expressions) {
    this.input = input;
    this.expressions = expressions;
  }

  /** Selects from every element, so that nothing is stored where one of them is wrong. */
  static Selected from(StoreMany.Input input, Expressions expressions) {
    Selected selected = new Selected(input, expressions);
    switch (input.source()) {
      case List<?> list -> selected.addAll(list);
      case Map<?, ?> members -> selected.addAll(members);
      case null, default ->
          throw invalid("'source' is neither a list nor an object.", "Give one of them.");
    }
    return selected;
  }

  List<String> keysInOrder() {
    return List.copyOf(inOrder.keySet());
  }

  SortedMap<String, Object> values() {
    return new TreeMap<>(inOrder);
  }

  private void addAll(List<?> elements) {
    for (int i = 0; i < elements.size(); i++) {
      add("source[" + i + "]", elements.get(i));
    }
  }

  private void addAll(Map<?, ?> members) {
    members.forEach((name, value) -> add("source." + name, member(name, value)));
  }

  private static Map<String, Object> member(Object name, Object value) {
    Map<String, Object> member = new LinkedHashMap<>();
    member.put("key", name);
    member.put("value", value);
    return member;
  }

  private void add(String place, Object element) {
    String key = key(place, element);
    Object value = value(place, element);
    if (inOrder.containsKey(key)) {
      throw invalid(
          "memory.store-many produced the key '" + key + "' twice, again at " + place + ".",
          "Choose a 'keyJsonPath' that differs for each element.");
    }
    inOrder.put(key, value);
  }

  private String key(String place, Object element) {
    Optional<Object> selected = expressions.select(input.keyJsonPath(), element);
    if (selected.orElse("") instanceof String text && !text.isBlank()) {
      return input.keyPrefix().map(prefix -> prefix + "." + text).orElse(text);
    }
    throw invalid(
        "memory.store-many " + place + " gave no key at '" + input.keyJsonPath() + "'.",
        "Choose a 'keyJsonPath' that selects a text that is not blank.");
  }

  private Object value(String place, Object element) {
    Optional<Object> selected = expressions.select(input.valueJsonPath(), element);
    if (selected.isEmpty() && !isNull(element)) {
      throw invalid(
          "memory.store-many " + place + " has nothing at '" + input.valueJsonPath() + "'.",
          "Choose a 'valueJsonPath' that each element has.");
    }
    return selected.orElse(null);
  }

  /** A selected null and nothing selected look the same but to a condition. */
  private boolean isNull(Object element) {
    Map<String, Object> rule = Map.of("path", input.valueJsonPath(), "op", "type", "value", "null");
    return expressions.test(Map.of("mode", "ALL", "rules", List.of(rule)), element).matched();
  }

  private static DispatchException invalid(String message, String hint) {
    return new DispatchException(ModuleError.ACTION_INPUT_INVALID, message, hint);
  }
}
