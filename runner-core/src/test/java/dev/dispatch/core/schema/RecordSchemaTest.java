package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Secret;
import dev.dispatch.api.schema.Size;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordSchemaTest {

  enum Mode {
    ALL,
    AT_ONCE
  }

  @Description("A page of posts.")
  record Page(
      @Description("How many.") @Range(min = 1, max = 100) @Default("20") int limit,
      @Size(min = 1) @Example({"\"a\"", "\"b\""}) String name,
      Optional<Mode> mode,
      @Secret Optional<Inner> inner,
      @Format(Format.JSON_PATH) List<String> paths,
      Map<String, Object> any,
      Object value) {}

  record Inner(Optional<Inner> next) {}

  @Test
  void describesEachComponentWithItsAnnotations() {
    assertThat(RecordSchema.of(Page.class))
        .isEqualTo(
            Tree.of(
                """
                {'$schema': 'https://json-schema.org/draft/2020-12/schema',
                 'type': 'object',
                 'description': 'A page of posts.',
                 'properties': {
                   'limit': {'type': 'integer', 'minimum': 1, 'maximum': 100,
                     'description': 'How many.', 'default': 20},
                   'name': {'type': 'string', 'minLength': 1, 'examples': ['a', 'b']},
                   'mode': {'type': ['string', 'null'], 'enum': ['all', 'at-once', null]},
                   'inner': {'anyOf': [{'$ref': '#/$defs/Inner'}, {'type': 'null'}],
                     'writeOnly': true},
                   'paths': {'type': 'array', 'items': {'type': 'string', 'format': 'jsonpath'}},
                   'any': {'type': 'object'},
                   'value': {}},
                 'required': ['name', 'paths', 'any', 'value'],
                 'additionalProperties': false,
                 '$defs': {
                   'Inner': {
                     'type': 'object',
                     'properties': {
                       'next': {'anyOf': [{'$ref': '#/$defs/Inner'}, {'type': 'null'}]}},
                     'additionalProperties': false}}}
                """));
  }

  record Other(RecordSchemaTest.Inner a, Holder.Inner b) {}

  static final class Holder {

    record Inner(int x) {}

    private Holder() {}
  }

  @Test
  void tellsTwoRecordsOfOneNameApart() {
    assertThat(RecordSchema.of(Other.class).get("$defs").propertyNames())
        .containsExactly("Inner", "HolderInner");
  }

  record Output(Path path, Instant at, Duration took) {}

  @Test
  void describesWhatOccursInOutputs() {
    assertThat(RecordSchema.of(Output.class).get("properties"))
        .isEqualTo(
            Tree.of(
                """
                {'path': {'type': 'string'},
                 'at': {'type': 'string', 'format': 'date-time'},
                 'took': {'type': 'integer'}}
                """));
  }

  record Unfit(URI uri) {}

  @Test
  void refusesATypeThatHasNoFormInJson() {
    assertThatThrownBy(() -> RecordSchema.of(Unfit.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Unfit.uri: No JSON form for java.net.URI");
  }
}
