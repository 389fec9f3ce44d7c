package dev.dispatch.core.module;

import java.util.Optional;
import java.util.regex.Pattern;
import org.semver4j.Semver;

/** Semantic versions (semver.org 2.0.0) and ranges in npm notation. */
public final class ModuleVersions {

  /** As semver.org, question "is there a suggested regular expression", gives it. */
  static final String VERSION =
      "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)"
          + "(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
          + "(\\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?"
          + "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$";

  private ModuleVersions() {}

  /** Returns whether a text is a semantic version. */
  public static boolean isVersion(String text) {
    return PlainVersion.parse(text).isPresent() || Patterns.VERSION.matcher(text).matches();
  }

  /** Returns whether a text is a range, such as {@code ^1.2}, {@code 1.x || >=2.1 <3}. */
  public static boolean isRange(String text) {
    if (PlainVersion.parse(PlainVersion.lowest(text)).isPresent()) {
      return true;
    }
    for (String token : text.trim().split("\\s*\\|\\|\\s*|\\s+-\\s+|\\s+", -1)) {
      if (!token.isEmpty() && !Patterns.COMPARATOR.matcher(token).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Compares two versions by precedence. */
  public static int compare(String a, String b) {
    return new Semver(a).compareTo(new Semver(b));
  }

  /** Returns whether a version lies in a range; what is no version or no range never does. */
  public static boolean satisfies(String version, String range) {
    Optional<PlainVersion> plain = PlainVersion.parse(version);
    Optional<PlainVersion> lowest = PlainVersion.parse(PlainVersion.lowest(range));
    if (plain.isPresent() && lowest.isPresent()) {
      return range.startsWith("^")
          ? plain.get().isCompatibleWith(lowest.get())
          : plain.equals(lowest);
    }
    return isVersion(version) && isRange(range) && new Semver(version).satisfies(range);
  }

  /** Compiled for the first text that is not as plain as most. */
  private static final class Patterns {

    static final Pattern VERSION = Pattern.compile(ModuleVersions.VERSION);

    /** One comparator of a range; the library takes any word for "any version". */
    static final Pattern COMPARATOR =
        Pattern.compile(
            "(?:[<>]=?|=|~>?|\\^)?v?(?:[0-9]+|[xX*])(?:\\.(?:[0-9]+|[xX*])){0,2}"
                + "(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");
  }
}
