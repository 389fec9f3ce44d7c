package dev.dispatch.module.http;

import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.schema.RecordBinder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes payloads as the engine does. */
final class Requests {

  private Requests() {}

  /** Returns a payload of {@code path: /items} and the given fields. */
  static RequestInput with(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("path", "/items");
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return of(fields);
  }

  /** Returns a payload of exactly these fields. */
  static RequestInput of(Map<String, Object> fields) {
    return RecordBinder.bind(RequestInput.class, JsonValues.toTree(fields));
  }
}
