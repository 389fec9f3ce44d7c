package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactPolicyTest {

  @ParameterizedTest
  @ValueSource(strings = {"all", "failed", "failed+10", "sample:5", "none"})
  void readsWhatItWrites(String text) {
    assertThat(ArtifactPolicy.parse(text).map(ArtifactPolicy::text)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "some", "sample", "sample:", "sample:-1", "sample:9999999999"})
  void refusesWhatSaysNothing(String text) {
    assertThat(ArtifactPolicy.parse(text)).isEmpty();
  }

  @Test
  void keepsAllOfASmallBatchOnly() {
    assertThat(ArtifactPolicy.fallback(Optional.of(100L)).text()).isEqualTo("all");
    assertThat(ArtifactPolicy.fallback(Optional.of(101L)).text()).isEqualTo("failed+10");
    assertThat(ArtifactPolicy.fallback(Optional.empty()).text()).isEqualTo("failed+10");
  }
}
