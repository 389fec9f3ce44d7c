package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RunKeeperTest {

  @Test
  void keepsAFewHundredOfVeryManyFailures() {
    RunKeeper keeper = keeper("failed", 10_000);
    assertThat(LongStream.rangeClosed(1, 10_000).filter(i -> keeps(keeper, i, "A")).count())
        .isEqualTo(50);
  }

  @Test
  void keepsSomeOfARareFailureAmongManyOthers() {
    RunKeeper keeper = keeper("failed", 10_000);
    LongStream.rangeClosed(1, 9_000).forEach(i -> keeps(keeper, i, "A"));
    assertThat(LongStream.rangeClosed(9_001, 9_100).filter(i -> keeps(keeper, i, "B")).count())
        .isEqualTo(3);
  }

  @Test
  void spreadsASampleOverTheBatch() {
    RunKeeper keeper = keeper("sample:4", 100);
    assertThat(
            LongStream.rangeClosed(1, 100)
                .filter(i -> keeper.keeps(Lines.passed(i, 0, 1)))
                .toArray())
        .containsExactly(25, 50, 75, 100);
  }

  @Test
  void keepsNothingWhereNothingIsWanted() {
    assertThat(keeps(keeper("none", 10), 1, "A")).isFalse();
  }

  private static boolean keeps(RunKeeper keeper, long index, String code) {
    RunLine run = Lines.failed(index, code, false);
    boolean keeps = keeper.keeps(run);
    if (keeps) {
      keeper.count(run.keeping());
    }
    return keeps;
  }

  private static RunKeeper keeper(String policy, long count) {
    return new RunKeeper(ArtifactPolicy.parse(policy).orElseThrow(), Optional.of(count));
  }
}
