package dev.dispatch.testkit.module;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchModule;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The contract of modules finds what is broken, and names it. */
class BrokenModuleTest {

  private final ModuleContractTest contract = new Contract();

  /** The contract, with a module that does not keep it. */
  private static final class Contract extends ModuleContractTest {

    @Override
    protected DispatchModule module() {
      return new BrokenModule();
    }
  }

  private static void tells(ThrowingCallable rule, String... words) {
    assertThatThrownBy(rule)
        .isInstanceOf(AssertionError.class)
        .extracting(Throwable::getMessage, InstanceOfAssertFactories.STRING)
        .contains(List.of(words));
  }

  @Test
  void ofNames() {
    tells(contract::nameAndVersionAreWellFormed, "");
    tells(contract::everyActionHasAWellFormedNameOfItsOwn, "Do_It");
  }

  @Test
  void ofDescriptions() {
    tells(contract::saysWhatItIsFor, "Short");
    tells(contract::everyActionSaysWhatItDoes, "broken.Do_It: do it");
    tells(contract::everyFieldIsDescribed, "broken.Do_It: count", "broken.idle: count");
  }

  @Test
  void ofExamples() {
    tells(contract::everyActionHasAnExample, "broken.idle");
    tells(contract::everyExampleIsValid, "broken.Do_It {\"count\":0}", "'speed' is missing");
    tells(contract::everyFieldsExampleIsValid, "broken.idle speed", "must be 1 at least");
  }

  @Test
  void ofACatalogueThatTheBuildDidNotWrite() {
    tells(
        contract::catalogueSaysWhatTheClassesSay,
        "the build's step 'describe'",
        "META-INF/dispatch/broken/actions/idle.json");
  }
}
