package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionContext;
import dev.dispatch.api.ActionResult;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchException;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.ErrorKind;
import dev.dispatch.api.ModuleError;
import dev.dispatch.api.schema.Range;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** G-E6: what an action does, the engine gets an outcome or a coded failure. */
class ActionOutcomeTest {

  record Nothing() {}

  record Count(@Range(max = 3) int count) {}

  record Undeclared(String name) {}

  /** What an action does. */
  @FunctionalInterface
  interface Body {
    ActionResult<Object> run() throws InterruptedException;
  }

  /** A module of one action. */
  record OneAction(Body body) implements DispatchModule, Action<Nothing, Object> {

    @Override
    public String name() {
      return "m";
    }

    @Override
    public String version() {
      return "1.0.0";
    }

    @Override
    public List<Action<?, ?>> actions() {
      return List.of(this);
    }

    @Override
    public ActionSpec<Nothing> spec() {
      return ActionSpec.of("a", "Do.", Nothing.class).exporting(Count.class);
    }

    @Override
    public ActionResult<Object> run(ActionContext context, Nothing input)
        throws InterruptedException {
      return body.run();
    }
  }

  private static ActionOutcome run(Body body) throws InterruptedException {
    try (ModuleRegistry registry = ModuleRegistry.of(new OneAction(body))) {
      return registry
          .load(registry.find("m.a").orElseThrow())
          .run(new NoContext(), new ObjectNode(JsonNodeFactory.instance));
    }
  }

  private static DispatchException failure(Body body) {
    return catchThrowableOfType(DispatchException.class, () -> run(body));
  }

  private static ActionResult<Object> exporting(Record exports) {
    return ActionResult.<Object>of(null).exporting(exports);
  }

  @Test
  void recordsAndTreesBecomeJson() throws InterruptedException {
    ActionOutcome outcome =
        run(() ->
            ActionResult.<Object>of(new Count(2))
                .exporting(new Count(3))
                .detail("two")
                .settingRunValues(Map.of("list", List.of(1, "a"))));

    assertThat(outcome.response()).hasToString("{\"count\":2}");
    assertThat(outcome.exports()).hasToString("{\"count\":3}");
    assertThat(outcome.detail()).contains("two");
    assertThat(outcome.runValues().get("list")).hasToString("[1,\"a\"]");
  }

  @Test
  void noResponseIsJsonNull() throws InterruptedException {
    assertThat(run(() -> exporting(new Count(1))).response().isNull()).isTrue();
  }

  @Test
  void anExceptionIsACrashThatNamesActionAndClassButNotTheText() {
    DispatchException failure =
        failure(() -> {
          throw new IllegalStateException("hunter2");
        });

    assertThat(failure.code()).isEqualTo(ModuleRegistryError.MODULE_ACTION_CRASHED);
    assertThat(failure.code().kind()).isEqualTo(ErrorKind.RUNTIME);
    assertThat(failure)
        .hasMessage("'m.a' crashed with java.lang.IllegalStateException.")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(failure.details()).containsKeys("exception", "at");
    assertThat(failure.details().toString()).doesNotContain("hunter2");
  }

  @Test
  void anErrorIsACrash() {
    assertThat(
            failure(() -> {
              throw new LinkageError();
            }))
        .hasMessageContaining("java.lang.LinkageError");
  }

  @Test
  void aStackOverflowIsACrash() {
    assertThat(failure(() -> deeper(1))).hasMessageContaining("java.lang.StackOverflowError");
  }

  private static ActionResult<Object> deeper(int depth) {
    return depth == 0 ? ActionResult.of(null) : deeper(depth + 1).detail("never");
  }

  @Test
  void noResultIsACrash() {
    assertThat(failure(() -> null).code()).isEqualTo(ModuleRegistryError.MODULE_ACTION_CRASHED);
  }

  @Test
  void theModulesOwnFailureStaysAsItIs() {
    DispatchException own = new DispatchException(ModuleError.ACTION_FAILED, "no", "try");

    assertThatThrownBy(() ->
            run(() -> {
              throw own;
            }))
        .isSameAs(own);
  }

  @Test
  void cancellationIsNoCrash() {
    assertThatThrownBy(() ->
            run(() -> {
              throw new InterruptedException();
            }))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void exportsAreCheckedAgainstWhatIsDeclared() {
    assertThat(failure(() -> exporting(new Count(4))))
        .hasMessageContaining("'m.a' exported what it does not declare");
    assertThat(failure(() -> exporting(new Undeclared("x"))).code())
        .isEqualTo(ModuleRegistryError.MODULE_RESULT_INVALID);
  }

  @Test
  void declaredExportsMustCome() {
    assertThat(failure(() -> ActionResult.of("no exports")).code())
        .isEqualTo(ModuleRegistryError.MODULE_RESULT_INVALID);
  }

  @Test
  void aResponseThatIsNoJsonIsSaidToBe() {
    assertThat(failure(() -> ActionResult.of(new Object())))
        .hasMessageContaining("'m.a' gave a result that has no form in JSON");
  }

  @Test
  void aRecordThatThrowsWhenItIsReadIsACrash() {
    assertThat(failure(() -> ActionResult.of(new Thrower(1))))
        .hasMessageContaining("java.lang.UnsupportedOperationException");
  }

  record Thrower(int value) {
    @Override
    public int value() {
      throw new UnsupportedOperationException();
    }
  }
}
