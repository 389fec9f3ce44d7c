package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** G-E6: a code of a module's own cannot do harm later. */
class ModuleBoundaryTest {

  private final ModuleBoundary boundary =
      new ModuleBoundary("m.a", Optional.of(new ClassLoader() {}));

  record Code(String name, ErrorKind kind) implements ErrorCode {}

  private DispatchException thrown(DispatchException failure) {
    return catchThrowableOfType(
        DispatchException.class,
        () ->
            boundary.call(() -> {
              throw failure;
            }));
  }

  private DispatchException thrown(ErrorCode code, Map<String, ?> details) {
    return thrown(new DispatchException(code, "no", "try", details, null));
  }

  @Test
  void aGoodCodeIsTakenOver() {
    DispatchException failure =
        thrown(new Code("MY_CODE", ErrorKind.TRANSIENT), Map.of("list", List.of(1)));

    assertThat(failure.code().name()).isEqualTo("MY_CODE");
    assertThat(failure.code().kind()).isEqualTo(ErrorKind.TRANSIENT);
    assertThat(failure).hasMessage("no");
    assertThat(failure.hint()).isEqualTo("try");
    assertThat(failure.details()).isEqualTo(Map.of("list", List.of(1)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "lower", "A", "WITH SPACE", "X\u001b[31m"})
  void aBadNameIsACrash(String name) {
    assertThat(thrown(new Code(name, ErrorKind.USAGE), Map.of()).code())
        .isEqualTo(ModuleRegistryError.MODULE_ACTION_CRASHED);
  }

  @Test
  void noKindIsACrash() {
    assertThat(thrown(new Code("MY_CODE", null), Map.of()).code())
        .isEqualTo(ModuleRegistryError.MODULE_ACTION_CRASHED);
  }

  @Test
  void detailsThatAreNoJsonAreACrash() {
    assertThat(thrown(new Code("MY_CODE", ErrorKind.USAGE), Map.of("x", new Object())).code())
        .isEqualTo(ModuleRegistryError.MODULE_ACTION_CRASHED);
  }

  @Test
  void aFailureThatThrowsWhenAskedIsACrash() {
    assertThat(thrown(new Hostile()).code()).isEqualTo(ModuleRegistryError.MODULE_ACTION_CRASHED);
  }

  private static final class Hostile extends DispatchException {

    private static final long serialVersionUID = 1L;

    Hostile() {
      super(new Code("MY_CODE", ErrorKind.USAGE), "no", "try");
    }

    @Override
    public String hint() {
      throw new IllegalStateException();
    }
  }
}
