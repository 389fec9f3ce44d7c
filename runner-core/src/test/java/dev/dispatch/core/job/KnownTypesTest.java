package dev.dispatch.core.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.run.StepStatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KnownTypesTest {

  @Test
  void knowsEveryWayInWhichAStepCanEnd() {
    assertThat(KnownTypes.STATUSES)
        .containsExactlyElementsOf(Arrays.stream(StepStatus.values()).map(Enum::name).toList());
  }
}
