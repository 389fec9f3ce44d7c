package dev.dispatch.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.ErrorKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

  @ParameterizedTest
  @CsvSource({
    "USAGE, USAGE_ERROR, 2, false",
    "NOT_FOUND, NOT_FOUND, 4, false",
    "TRANSIENT, TRANSIENT_ERROR, 3, true",
    "EXPECTATION, EXPECTATION_FAILED, 5, false",
    "RUNTIME, RUNTIME_ERROR, 1, false"
  })
  void followsFromTheKindAlone(ErrorKind kind, String name, int exitCode, boolean retryable) {
    ExitStatus status = ExitStatus.of(kind);

    assertThat(status.name()).isEqualTo(name);
    assertThat(status.exitCode()).isEqualTo(exitCode);
    assertThat(status.retryable()).isEqualTo(retryable);
  }
}
