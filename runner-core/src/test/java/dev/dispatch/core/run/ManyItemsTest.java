package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** forEach over ten thousand items, 64 at a time. */
class ManyItemsTest {

  private static final int ITEMS = 10_000;

  @TempDir Path folder;

  private static String numbers() {
    return IntStream.range(0, ITEMS)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void keepsTheOrderAndBeginsNoMoreThanItMay() {
    EngineHarness harness = new EngineHarness(folder, Map.of());
    StepResult result =
        harness
            .run(
                "[{'action':'test.crowd','payload':{'value':'${item}'},'forEach':{'concurrency':64,"
                    + "'items':"
                    + numbers()
                    + "}}]")
            .steps()
            .getFirst();
    assertThat(result.items()).contains(new ItemCounts(ITEMS, ITEMS, 0, 0));
    assertThat(result.response().valueStream().map(each -> each.path("value").asInt()))
        .containsExactlyElementsOf(IntStream.range(0, ITEMS).boxed().toList());
    assertThat(result.response().valueStream().map(each -> each.path("most").asInt()))
        .allMatch(most -> most <= 64);
    assertThat(result.failedAttempts()).isEmpty();
  }
}
