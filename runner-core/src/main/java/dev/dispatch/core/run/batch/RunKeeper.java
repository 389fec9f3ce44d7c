package dev.dispatch.core.run.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which runs keep their directory. Of very many failures the first are kept, and of each
 * kind of failure a few, so that a rare one is not lost among the others. Not for several threads.
 */
final class RunKeeper {

  private static final int MOST_FAILURES = 50;
  private static final int OF_EACH_KIND = 3;
  private static final int MOST_KINDS = 50;

  private final ArtifactPolicy policy;
  private final Optional<Long> count;
  private final Map<String, Integer> ofKind = new HashMap<>();
  private int failures;

  RunKeeper(ArtifactPolicy policy, Optional<Long> count) {
    this.policy = policy;
    this.count = count;
  }

  /** Decides on a run that has ended. */
  boolean keeps(RunLine run) {
    return switch (policy.mode()) {
      case ALL -> true;
      case NONE -> false;
      case FAILED -> run.passed() ? run.index() <= policy.extra() : keepsFailure(run);
      case SAMPLE -> run.passed() ? isSample(run.index()) : keepsFailure(run);
    };
  }

  /** Takes into account a run that was decided on before. */
  void count(RunLine run) {
    if (run.kept() && !run.passed()) {
      failures++;
      ofKind.merge(kind(run), 1, Integer::sum);
    }
  }

  private boolean keepsFailure(RunLine run) {
    int known = ofKind.getOrDefault(kind(run), 0);
    boolean rare = known < OF_EACH_KIND && (known > 0 || ofKind.size() < MOST_KINDS);
    return failures < MOST_FAILURES || rare;
  }

  private static String kind(RunLine run) {
    return run.error().map(fault -> fault.step().orElse("") + " " + fault.code()).orElse("");
  }

  // Spread evenly where the number of runs is known.
  private boolean isSample(long index) {
    if (count.isEmpty() || policy.extra() >= count.get()) {
      return index <= policy.extra();
    }
    long wanted = policy.extra();
    return index * wanted / count.get() > (index - 1) * wanted / count.get();
  }
}
