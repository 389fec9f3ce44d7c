package dev.dispatch.bench.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the processes of one contender took. */
public final class Samples {

  private final List<Sample> samples = new ArrayList<>();

  /** Returns those given. */
  public static Samples of(Sample... samples) {
    Samples all = new Samples();
    all.samples.addAll(List.of(samples));
    return all;
  }

  void add(Sample sample) {
    samples.add(sample);
  }

  /** Returns how many there are. */
  public int count() {
    return samples.size();
  }

  /** Returns the median of the wall time in milliseconds. */
  public double median() {
    return middle(Sample::wallMs);
  }

  /** Returns the shortest wall time in milliseconds. */
  public double least() {
    return samples.stream().mapToDouble(Sample::wallMs).min().orElseThrow();
  }

  /** Returns the median of user and system time in milliseconds. */
  public double cpu() {
    return middle(Sample::cpuMs);
  }

  /** Returns the greatest resident memory of all in MiB. */
  public double peak() {
    return samples.stream().mapToDouble(Sample::peakMb).max().orElseThrow();
  }

  double total() {
    return samples.stream().mapToDouble(Sample::wallMs).sum();
  }

  private double middle(ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
