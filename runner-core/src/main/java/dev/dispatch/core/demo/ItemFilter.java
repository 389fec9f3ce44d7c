package dev.dispatch.core.demo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a query asks of a list: {@code field=value} (repeated: any of them; dotted: a nested field),
 * {@code _start} and {@code _limit}, or {@code _page} and {@code _limit}; other parameters that
 * start with an underscore mean nothing.
 */
final class ItemFilter {

  private final Map<String, List<String>> fields;
  private final long start;
  private final long limit;

  private ItemFilter(Map<String, List<String>> fields, long start, long limit) {
    this.fields = fields;
    this.start = start;
    this.limit = limit;
  }

  static ItemFilter of(Map<String, List<String>> query) {
    Map<String, List<String>> fields = new LinkedHashMap<>(query);
    fields.keySet().removeIf(name -> name.startsWith("_"));
    long limit = number(query, "_limit", query.containsKey("_page") ? 10 : Long.MAX_VALUE);
    long page = Math.max(1, number(query, "_page", 1));
    long start = query.containsKey("_page") ? (page - 1) * limit : number(query, "_start", 0);
    return new ItemFilter(fields, start, limit);
  }

  /** Returns the number of the page after this one; empty where this is the last. */
  OptionalLong nextPage(int matching) {
    boolean more = limit > 0 && limit < matching && start + limit < matching;
    return more ? OptionalLong.of(start / limit + 2) : OptionalLong.empty();
  }

  /** Appends what was asked for to a list, and returns how many items match in all. */
  int select(Stream<ObjectNode> items, ArrayNode into) {
    int matching = 0;
    for (Iterator<ObjectNode> all = items.iterator(); all.hasNext(); ) {
      ObjectNode item = all.next();
      if (matches(item)) {
        matching++;
        if (matching > start && into.size() < limit) {
          into.add(item);
        }
      }
    }
    return matching;
  }

  private boolean matches(ObjectNode item) {
    return fields.entrySet().stream()
        .allMatch(field -> field.getValue().contains(text(item, field.getKey())));
  }

  private static String text(ObjectNode item, String field) {
    JsonNode value = item;
    for (String name : field.split("\\.", -1)) {
      value = value.path(name);
    }
    return value.asString("");
  }

  private static long number(Map<String, List<String>> query, String name, long otherwise) {
    String text = new ArrayList<>(query.getOrDefault(name, List.of(""))).getLast();
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
  }
}
