package dev.dispatch.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRegistryTest {

  private final SecretRegistry registry = new SecretRegistry();
  private final Redactor redactor = registry.redactor();

  @Test
  void isEmptyUntilSomethingIsRegistered() {
    assertThat(registry.isEmpty()).isTrue();
    registry.register("login.password", "hunter2!");
    assertThat(registry.isEmpty()).isFalse();
  }

  @Test
  void itsRedactorSeesWhatIsRegisteredLater() {
    assertThat(redactor.redact("is hunter2!")).isEqualTo("is hunter2!");
    registry.register("login.password", "hunter2!");
    assertThat(redactor.redact("is hunter2!")).isEqualTo("is [secret:login.password]");
  }

  @Test
  void theFirstNameOfAValueWins() {
    registry.register("login.password", "hunter2!");
    registry.registerIssued("cookie", "hunter2!");

    assertThat(redactor.redact("hunter2!")).isEqualTo("[secret:login.password]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "abc", "   ", "     ", " ab  "})
  void refusesAValueThatIsTooShortWithoutSayingIt(String value) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> registry.register("pin", value))
        .returns(SecretError.SECRET_TOO_SHORT, DispatchException::code)
        .withMessage("The secret 'pin' has fewer than 4 characters");
    assertThat(registry.isEmpty()).isTrue();
  }

  @Test
  void ignoresAnEmptyValue() {
    registry.register("optional", "");

    assertThat(registry.isEmpty()).isTrue();
  }

  @Test
  void knowsAValueWithoutTheSpaceAroundIt() {
    registry.register("login.password", " hunter2!\n");

    assertThat(redactor.redact("p=hunter2!&x")).isEqualTo("p=[secret:login.password]&x");
    assertThat(redactor.redact("p= hunter2!\n")).isEqualTo("p=[secret:login.password]");
  }

  @Test
  void ignoresAnIssuedValueThatIsShort() {
    registry.registerIssued("cookie.lang", "english");
    assertThat(registry.isEmpty()).isTrue();
    registry.registerIssued("cookie.sid", "12345678");
    assertThat(redactor.redact("sid=12345678")).isEqualTo("sid=[secret:cookie.sid]");
  }

  @Test
  void knowsAllOfManyRegisteredOneByOne() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      registry.registerIssued("s" + i, "value-of-" + i + "-end");
      text.append("value-of-").append(i).append("-end ");
      assertThat(redactor.contains("value-of-" + i + "-end")).isTrue();
    }
    assertThat(redactor.redact(text.toString())).doesNotContain("value").contains("[secret:s299]");
    assertThat(registry.automata()).hasSizeLessThan(10);
  }

  @Test
  void aNameCannotBreakOutOfItsMask() {
    registry.register("a]b\"c\\d\ne", "hunter2!");

    assertThat(redactor.redact("hunter2!")).isEqualTo("[secret:a_b_c_d_e]");
  }

  @Test
  void aRunKnowsWhatAllRunsShare() {
    SecretRegistry run = registry.forRun();
    registry.register("login.password", "hunter2!");
    run.registerIssued("cookie.sid", "abcdefgh1");

    assertThat(run.redactor().redact("hunter2! abcdefgh1"))
        .isEqualTo("[secret:login.password] [secret:cookie.sid]");
  }

  @Test
  void aRunDoesNotKnowWhatAnotherLearns() {
    registry.forRun().registerIssued("cookie.sid", "abcdefgh1");
    assertThat(registry.forRun().redactor().redact("abcdefgh1")).isEqualTo("abcdefgh1");
  }

  @Test
  void whatARunLearnsIsMaskedEverywhereUntilItEnds() {
    SecretRegistry run = registry.forRun();
    run.registerIssued("cookie.sid", "abcdefgh1");
    assertThat(redactor.redact("abcdefgh1")).isEqualTo("[secret:cookie.sid]");
    run.runEnded();
    assertThat(registry.isEmpty()).isTrue();
  }
}
