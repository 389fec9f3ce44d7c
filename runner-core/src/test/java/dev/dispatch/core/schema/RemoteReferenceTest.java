package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-A10: no schema makes us read anything. */
class RemoteReferenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': 'URL'}",
        "{'$schema': 'URL'}",
        "{'$id': 'URL', '$ref': 'other.json'}",
        "{'$dynamicRef': 'URL#x'}",
        "{'properties': {'a': {'$ref': 'URL#/a'}}}",
        "{'allOf': [{'$schema': 'URL', '$id': 'URL'}, {'$ref': 'URL/x'}]}"
      })
  void asksNoServer(String schema) throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().body("true").build());
      server.start();
      String url = server.url("/schema.json").toString();

      validateInVain(schema.replace("URL", url));

      assertThat(server.getRequestCount()).isZero();
    }
  }

  private static void validateInVain(String schema) {
    assertThatThrownBy(() -> SchemaValidator.of(Tree.of(schema)).validate(Tree.of("{'a': 1}")))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> assertThat(e.code()).isEqualTo(SchemaError.SCHEMA_UNUSABLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:/etc/passwd",
        "classpath:jsv-messages.properties",
        "resource:draft-07/schema",
        "https://json-schema.org/draft-07/schema",
        "jar:file:/x.jar!/y"
      })
  void readsNoFileAndNoResource(String reference) {
    validateInVain("{'$ref': '" + reference + "'}");
  }

  @Test
  void knowsTheMetaSchemaByItself() {
    SchemaValidator schemas =
        SchemaValidator.of(Tree.of("{'$ref': 'https://json-schema.org/draft/2020-12/schema'}"));

    assertThat(schemas.validate(Tree.of("{'type': 'string', 'minLength': 1}"))).isEmpty();
    assertThat(schemas.validate(Tree.of("{'type': 'text'}"))).isNotEmpty();
  }
}
