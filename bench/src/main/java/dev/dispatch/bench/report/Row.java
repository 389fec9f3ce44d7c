package dev.dispatch.bench.report;

import dev.dispatch.bench.process.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param reached the figure
 * @param asked what it has to be; empty for what is there to compare with
 * @param met whether it is; empty where nothing is asked
 * @param beside the ratio to what ran in the same race
 * @param samples what the processes took, where it was measured by itself
 */
public record Row(
    String what,
    String reached,
    String asked,
    Optional<Boolean> met,
    String beside,
    Optional<Samples> samples) {

  /** The heads of {@link #cells}. */
  static final List<String> HEADS =
      List.of("what", "reached", "asked", "met", "beside", "n", "min", "user+sys", "MB");

  /** Returns a line of what is there to compare with. */
  public static Row of(String what, Samples samples) {
    return new Row(what, millis(samples.median()), "", Optional.empty(), "", Optional.of(samples));
  }

  /** Returns a line with a figure that follows from others. */
  public static Row derived(String what, String reached) {
    return new Row(what, reached, "", Optional.empty(), "", Optional.empty());
  }

  /** Returns the same with its figure spelt otherwise. */
  public Row reaching(String figure) {
    return new Row(what, figure, asked, met, beside, samples);
  }

  /** Returns the same with what it has to be. */
  public Row asked(String figure, boolean isMet) {
    return new Row(what, reached, figure, Optional.of(isMet), beside, samples);
  }

  /** Returns the same, held to at most so many milliseconds. */
  public Row atMost(double ms) {
    return asked("≤ " + millis(ms), samples.orElseThrow().median() <= ms);
  }

  /** Returns the same with a ratio. */
  public Row beside(String ratio) {
    return new Row(what, reached, asked, met, ratio, samples);
  }

  /** Spells a time. */
  public static String millis(double ms) {
    return String.format(Locale.ROOT, ms < 10 ? "%,.1f ms" : "%,.0f ms", ms);
  }

  /** Spells a ratio to something. */
  public static String times(double ratio, String name) {
    return String.format(Locale.ROOT, "%.2f × %s", ratio, name);
  }

  Row in(String heading) {
    return new Row(heading + ": " + what, reached, asked, met, beside, samples);
  }

  String missed() {
    return what + ", " + reached + " (asked: " + asked + ")";
  }

  List<String> cells() {
    return List.of(
        what,
        reached,
        asked,
        met.map(yes -> yes ? "yes" : "NO").orElse(""),
        beside,
        samples.map(all -> "" + all.count()).orElse(""),
        samples.map(all -> millis(all.least())).orElse(""),
        samples.map(all -> millis(all.cpu())).orElse(""),
        samples.map(all -> String.format(Locale.ROOT, "%.0f", all.peak())).orElse(""));
  }
}
