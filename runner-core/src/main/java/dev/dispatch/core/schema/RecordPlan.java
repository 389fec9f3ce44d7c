package dev.dispatch.core.schema;

import dev.dispatch.api.DispatchException;
import tools.jackson.databind.JsonNode;

/**
 * Makes records of trees by the schema that was made of the record when the project was built.
 *
 * <p>Reads no annotation, since the first one that a process reads takes longer than all the rest
 * of reading a job. Constraints are not checked again: the tree must be valid by the schema.
 */
public final class RecordPlan<R extends Record> {

  private final Class<R> type;
  private final RecordType plan;

  private RecordPlan(Class<R> type, RecordType plan) {
    this.type = type;
    this.plan = plan;
  }

  /**
   * Returns the plan of a record.
   *
   * @param schema what {@link RecordSchema} gave for the same record
   */
  public static <R extends Record> RecordPlan<R> of(Class<R> type, JsonNode schema) {
    return new RecordPlan<>(type, CheckedTypes.of(schema).record(type));
  }

  /**
   * Returns the record that a valid tree stands for, defaults applied.
   *
   * @throws DispatchException as {@link RecordBinder#bind} where the tree does not fit after all
   */
  public R bind(JsonNode value) {
    return RecordBinder.bind(type, plan, value);
  }
}
