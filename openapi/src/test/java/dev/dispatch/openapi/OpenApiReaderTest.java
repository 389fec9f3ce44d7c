package dev.dispatch.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiReaderTest {

  private final OpenApiReader reader = new OpenApiReader();

  @Test
  void yamlAndJsonGiveTheSameTree() {
    String yaml = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";
    String json =
        "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{}}";

    assertThat(reader.apply(yaml)).isEqualTo(reader.apply(json)).contains("\"document\":" + json);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(reader.apply("openapi: 3.0.0\npaths: {}\n")).contains("attribute info is missing");
  }

  @Test
  void keepsWhatItsModelDoesNotKnow() {
    assertThat(
            reader.apply("{\"openapi\": \"3.1.0\", \"x-mine\": [1], \"strange\": {\"a\": null}}"))
        .contains("\"x-mine\":[1]", "\"strange\":{\"a\":null}");
  }

  @Test
  void fetchesNothing() {
    assertThat(reader.apply("openapi: 3.0.0\npaths: {/a: {$ref: 'http://127.0.0.1:1/a.yaml'}}\n"))
        .contains("http://127.0.0.1:1/a.yaml");
  }

  @Test
  void whatIsNeitherJsonNorYamlIsAnErrorWithItsPlace() {
    assertThat(reader.apply("openapi: 3.0.0\n  info: [\n")).contains("error", "line 2");
    assertThat(reader.apply("")).contains("error");
    assertThat(reader.apply("just words")).contains("error");
  }
}
