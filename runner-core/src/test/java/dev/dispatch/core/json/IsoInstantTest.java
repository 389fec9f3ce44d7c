package dev.dispatch.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "2026-11-27T09:05:03.040Z",
        "2026-11-27T09:05:03.000050Z",
        "2026-12-31T23:59:59.999999999Z",
        "2000-02-29T12:00:00.000000001Z"
      })
  void writesWhatTheFormatterWrites(String text) {
    assertThat(IsoInstant.exact(Instant.parse(text))).isEqualTo(text);
  }
}
