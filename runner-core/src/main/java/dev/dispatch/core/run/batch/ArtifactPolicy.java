package dev.dispatch.core.run.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which runs of a batch keep their directory.
 *
 * @param mode the rule
 * @param extra how many runs are kept besides failures: the first ones of {@code FAILED}, spread
 *     over the batch for {@code SAMPLE}
 */
public record ArtifactPolicy(Mode mode, long extra) {

  /** How it is chosen which runs are kept. */
  public enum Mode {
    ALL,
    FAILED,
    SAMPLE,
    NONE
  }

  /** Up to so many runs all are kept where nothing else is said. */
  private static final long ALL_UP_TO = 100;

  private static final long FIRST = 10;
  private static final Pattern COUNTED = Pattern.compile("(failed\\+|sample:)(\\d{1,9})");

  /** Returns the policy that a text spells: {@code all}, {@code failed}, {@code sample:5} … */
  public static Optional<ArtifactPolicy> parse(String text) {
    Matcher counted = COUNTED.matcher(text);
    if (counted.matches()) {
      Mode mode = counted.group(1).equals("sample:") ? Mode.SAMPLE : Mode.FAILED;
      return Optional.of(new ArtifactPolicy(mode, Long.parseLong(counted.group(2))));
    }
    return switch (text) {
      case "all" -> Optional.of(new ArtifactPolicy(Mode.ALL, 0));
      case "failed" -> Optional.of(new ArtifactPolicy(Mode.FAILED, 0));
      case "none" -> Optional.of(new ArtifactPolicy(Mode.NONE, 0));
      default -> Optional.empty();
    };
  }

  /** Returns the policy of a batch that does not choose: all of a small one. */
  public static ArtifactPolicy fallback(Optional<Long> count) {
    return count.isPresent() && count.get() <= ALL_UP_TO
        ? new ArtifactPolicy(Mode.ALL, 0)
        : new ArtifactPolicy(Mode.FAILED, FIRST);
  }

  /** Returns the text that {@link #parse} reads. */
  public String text() {
    return switch (mode) {
      case ALL -> "all";
      case NONE -> "none";
      case FAILED -> extra == 0 ? "failed" : "failed+" + extra;
      case SAMPLE -> "sample:" + extra;
    };
  }
}
