package dev.dispatch.core.module.importer;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names in kebab-case, each given once: a second one of the same name gets a number. */
public final class Names {

  private static final int LONGEST = 64;

  private final Set<String> given = new HashSet<>();

  /** Returns the name that a text makes, with a number where it was given before. */
  public String give(String text) {
    String name = kebab(text);
    String candidate = name;
    for (int n = 2; !given.add(candidate); n++) {
      String number = "-" + n;
      candidate = cut(name, LONGEST - number.length()) + number;
    }
    return candidate;
  }

  /**
   * Returns {@code get-user-by-id} for {@code getUserByID}; {@code unnamed} where nothing is left.
   */
  public static String kebab(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    String kebab =
        plain
            .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
            .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return kebab.isEmpty() ? "unnamed" : cut(kebab, LONGEST);
  }

  private static String cut(String name, int length) {
    return name.length() <= length ? name : name.substring(0, length).replaceAll("-+$", "");
  }
}
