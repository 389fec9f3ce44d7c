package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallGroupTest {

  @ParameterizedTest
  @CsvSource({
    "http://h:1/users/17/posts?x=1, GET /users/*/posts",
    "http://h/a/0190b2a4-7d1c-7cc3-98c4-dc0c0c07398f, GET /a/*",
    "http://h/v2/items, GET /v2/items",
    "http://h, GET /",
    "http://h/?a=/b/, GET /",
    "http://h/a/, GET /a/",
  })
  void countsTheCallsOfOneResourceTogether(String url, String name) {
    assertThat(CallGroup.of("GET", url)).isEqualTo(name);
  }
}
