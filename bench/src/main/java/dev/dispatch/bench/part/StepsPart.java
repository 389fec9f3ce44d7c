package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Samples;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a step costs in ever longer jobs. */
final class StepsPart implements Part {

  @Override
  public String name() {
    return "steps";
  }

  @Override
  public String about() {
    return "what a step costs in jobs of 10 to 10,000 steps";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    List<Integer> sizes = bench.sizes(10, 100, 1000, 10_000);
    Map<Integer, Samples> taken = new LinkedHashMap<>();
    Map<String, Samples> raced = bench.race(sizes.stream().map(size -> job(bench, size)).toList());
    sizes.forEach(size -> taken.put(size, raced.get("" + size)));
    Growth growth = new Growth("step", sizes, taken);
    bench.report().table("Cost of a step", growth.rows());
    bench.plot("steps", "Cost of a step by the number of steps", "steps", "ms", growth.curves());
  }

  private static Contender job(Bench bench, int steps) {
    try {
      String job = bench.job("steps-" + steps, Jobs.calls(steps));
      return bench
          .tools()
          .dispatch("" + steps, "job", "run", "--case", job, "--input", "baseUrl=" + bench.base());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
