package dev.dispatch.bench.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures contenders in turn, so that a busy moment of the machine hits all of them. */
public final class Race {

  private final ProcessClock clock;
  private final Effort effort;

  /** Measures with a clock, and as much as is wanted. */
  public Race(ProcessClock clock, Effort effort) {
    this.clock = clock;
    this.effort = effort;
  }

  /** Returns what each took, by name, in the order given; a guest that fails has no more runs. */
  public Map<String, Samples> run(List<Contender> contenders)
      throws IOException, InterruptedException {
    Map<String, Samples> all = new LinkedHashMap<>();
    contenders.forEach(contender -> all.put(contender.name(), new Samples()));
    List<Contender> running = new ArrayList<>(contenders);
    for (Contender contender : contenders) {
      warmUp(contender);
    }
    while (!running.isEmpty()) {
      for (Contender contender : List.copyOf(running)) {
        Samples samples = all.get(contender.name());
        if (!run(contender, samples) || effort.of(contender).isEnough(samples)) {
          running.remove(contender);
        }
      }
    }
    all.values().removeIf(samples -> samples.count() == 0);
    return all;
  }

  private boolean run(Contender contender, Samples samples)
      throws IOException, InterruptedException {
    try {
      samples.add(clock.run(contender));
      return true;
    } catch (ProcessFailed failed) {
      if (contender.isGuest()) {
        return false;
      }
      throw failed;
    }
  }

  // What takes longer than all its runs may is warm enough after one.
  private void warmUp(Contender contender) throws IOException, InterruptedException {
    Effort own = effort.of(contender);
    Samples spent = new Samples();
    for (int i = 0; i < own.warmUps() && spent.total() < own.budgetMs() / 4; i++) {
      run(contender, spent);
    }
  }
}
