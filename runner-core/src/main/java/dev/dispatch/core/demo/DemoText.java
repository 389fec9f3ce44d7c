package dev.dispatch.core.demo;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** Texts made of a few words; the same kind and id give the same text, in every process. */
final class DemoText {

  /** All that looks random in the demo API comes from here. */
  static final long SEED = 20_260_101L;

  private static final String[] FIRST = {
    "quiet", "amber", "patient", "northern", "hollow", "bright", "second", "borrowed", "early",
    "paper", "distant", "careful", "copper", "winter", "open", "narrow", "gentle", "seventh",
    "silver", "late"
  };

  private static final String[] SECOND = {
    "harbour", "ladder", "orchard", "lantern", "river", "engine", "window", "garden", "letter",
    "bridge", "signal", "market", "compass", "station", "meadow", "archive", "kettle", "workshop",
    "island", "notebook"
  };

  private static final String[] THIRD = {
    "keeps", "answers", "follows", "carries", "measures", "remembers", "crosses", "gathers",
    "borrows", "repairs", "counts", "waters", "opens", "holds", "finds", "mends"
  };

  private DemoText() {}

  static String title(String kind, int id) {
    SplittableRandom random = random(kind, id);
    return String.join(
        " ", pick(FIRST, random), pick(SECOND, random), pick(THIRD, random), pick(SECOND, random));
  }

  /** Returns three lines, each a sentence without its full stop. */
  static String paragraph(String kind, int id) {
    SplittableRandom random = random(kind + "-body", id);
    StringJoiner lines = new StringJoiner("\n");
    for (int line = 0; line < 3; line++) {
      lines.add(
          "the "
              + pick(FIRST, random)
              + " "
              + pick(SECOND, random)
              + " "
              + pick(THIRD, random)
              + " a "
              + pick(FIRST, random)
              + " "
              + pick(SECOND, random));
    }
    return lines.toString();
  }

  static String word(String kind, int id) {
    String word = pick(SECOND, random(kind, id));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  static String colour(int id) {
    return HexFormat.of().toHexDigits(random("colours", id).nextInt(1 << 24), 6);
  }

  static boolean coin(String kind, int id) {
    return random(kind + "-coin", id).nextBoolean();
  }

  private static SplittableRandom random(String kind, int id) {
    return new SplittableRandom(SEED + 31L * kind.hashCode() + 1_000_003L * id);
  }

  private static String pick(String[] words, SplittableRandom random) {
    return words[random.nextInt(words.length)];
  }
}
