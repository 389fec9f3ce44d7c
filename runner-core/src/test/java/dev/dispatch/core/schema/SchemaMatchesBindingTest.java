package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** G-A10: a value is valid exactly when it binds, and the quick check needs no library for it. */
class SchemaMatchesBindingTest {

  private static final int VALUES = 10_000;

  private final JsonNode schema = RecordSchema.of(JobLike.class);

  @Test
  void isValidExactlyWhenItBinds() {
    SchemaLibrary library = new SchemaLibrary(schema, Map.of());
    FastCheck quick = new FastCheck(schema);
    ValueGenerator values = new ValueGenerator(schema, new Random(20260101));
    int valid = 0;
    for (int i = 0; i < VALUES; i++) {
      JsonNode value = values.next();
      boolean binds = binds(value);
      assertThat(library.validate(value).isEmpty()).as(JsonText.compact(value)).isEqualTo(binds);
      assertThat(quick.accepts(value)).as(JsonText.compact(value)).isEqualTo(binds);
      valid += binds ? 1 : 0;
    }

    System.out.println("schema and binding: " + valid + " of " + VALUES + " valid");
    assertThat(valid).isBetween(VALUES / 4, VALUES * 3 / 4);
  }

  @Test
  void bindsByTheSchemaAsByTheAnnotations() {
    RecordPlan<JobLike> plan = RecordPlan.of(JobLike.class, schema);
    ValueGenerator values = new ValueGenerator(schema, new Random(8));
    for (int i = 0; i < 2_000; i++) {
      JsonNode value = values.next();
      if (binds(value)) {
        assertThat(plan.bind(value)).isEqualTo(RecordBinder.bind(JobLike.class, value));
      }
    }
  }

  private static boolean binds(JsonNode value) {
    try {
      JobLike bound = RecordBinder.bind(JobLike.class, value);
      assertThat(RecordBinder.bind(JobLike.class, JsonValues.toTree(bound))).isEqualTo(bound);
      return true;
    } catch (DispatchException e) {
      assertThat(e.code()).isEqualTo(SchemaError.SCHEMA_BINDING);
      return false;
    }
  }

  @Test
  void defaultsOfTheSchemaAreThoseOfTheBinding() {
    ValueGenerator values = new ValueGenerator(schema, new Random(7));
    for (int i = 0; i < 1_000; i++) {
      JsonNode value = values.next();
      if (binds(value)) {
        JsonNode filled = SchemaDefaults.apply(schema, value);
        assertThat(RecordBinder.bind(JobLike.class, filled))
            .isEqualTo(RecordBinder.bind(JobLike.class, value));
      }
    }
  }
}
