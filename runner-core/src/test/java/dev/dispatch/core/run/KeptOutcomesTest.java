package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.job.PlacedStep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step gave back is kept as long as something in the job may read it, and no longer. */
class KeptOutcomesTest {

  @TempDir private Path folder;

  @Test
  void forgetsWhatNothingNames() {
    assertThat(kept("{'id':'b','action':'test.echo'}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'b','action':'test.echo','payload':{'value':'x${step.a.response.value}'}}",
        "{'id':'b','action':'test.echo','payload':{'value':'${jsonpath(step:a, $.value)}'}}",
        "{'id':'b','action':'test.echo','when':{'mode':'ALL','rules':"
            + "[{'path':'$.step.a.response.value','op':'exists'}]}}",
        "{'id':'b','action':'test.echo','forEach':{'items':'${step.a.exports}'}}"
      })
  void keepsWhatALaterStepNames(String later) {
    assertThat(kept(later)).containsExactly("a");
  }

  @Test
  void keepsEverythingWhereAConditionMayReadAnyStep() {
    assertThat(
            kept(
                "{'id':'b','action':'test.echo','when':{'mode':'ALL','rules':"
                    + "[{'path':'$.step.*.status','op':'exists'}]}}"))
        .containsExactly("a", "b");
  }

  private List<String> kept(String later) {
    EngineHarness harness = new EngineHarness(folder, Map.of());
    var job = harness.job("[{'id':'a','action':'test.echo','payload':{'value':1}}," + later + "]");
    StepForms forms =
        new StepForms(
            job,
            job.steps().stream()
                .map(step -> harness.ports().modules().find(step.step().action()).orElseThrow())
                .toList());
    Stream<PlacedStep> kept = job.steps().stream().filter(forms::isNamed);
    return kept.map(PlacedStep::id).toList();
  }
}
