package dev.dispatch.core.schema;

import dev.dispatch.api.DispatchException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of trees: defaults applied, constraints checked, no unknown field let through.
 *
 * <p>Reflects once a class, and not at all on classes that are not bound.
 */
public final class RecordBinder {

  private RecordBinder() {}

  /**
   * Returns the record that a tree stands for.
   *
   * @throws DispatchException {@link SchemaError#SCHEMA_BINDING} with the JSON Pointer in its
   *     details where the tree does not fit, or what the record's own constructor throws
   */
  public static <R extends Record> R bind(Class<R> type, JsonNode value) {
    return bind(type, RecordType.of(type), value);
  }

  static <R extends Record> R bind(Class<R> type, RecordType how, JsonNode value) {
    try {
      return type.cast(how.bind(value));
    } catch (Misfit misfit) {
      throw new DispatchException(
          SchemaError.SCHEMA_BINDING,
          FieldName.of(misfit.pointer()) + " " + misfit.getMessage() + ".",
          misfit.hint(),
          Map.of("pointer", misfit.pointer()),
          misfit.getCause());
    }
  }
}
