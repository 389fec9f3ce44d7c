package dev.dispatch.core.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package of a module: {@code dispatch-module-<module>}, in a scope or in none.
 *
 * @param scope {@code @acme}
 * @param module the module's name
 */
record PackageName(Optional<String> scope, String module) {

  static final String PREFIX = "dispatch-module-";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(@[a-z0-9][a-z0-9._-]{0,63})/)?(?:" + PREFIX + ")?([a-z0-9][a-z0-9-]{0,63})");

  /**
   * Reads a module's name or a package's, with a scope or without.
   *
   * @param usual the scope of what is written without one
   */
  static PackageName parse(String text, Optional<String> usual) {
    return find(text)
        .map(name -> name.scope.isPresent() ? name : new PackageName(usual, name.module))
        .orElseThrow(() ->
            RegistryError.REGISTRY_NAME_INVALID.because(
                "'" + text + "' is the name of no module and no package.",
                "Write petstore, @acme/petstore or @acme/" + PREFIX + "petstore."));
  }

  /** Reads a package's name as it is, as a registry writes it. */
  static Optional<PackageName> find(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(new PackageName(Optional.ofNullable(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  /** Returns the package's whole name. */
  String text() {
    return scope.map(of -> of + "/").orElse("") + PREFIX + module;
  }

  /** Returns the shortest name that means this package where a scope is usual. */
  String spoken(Optional<String> usual) {
    return scope.equals(usual) ? module : scope.map(of -> of + "/").orElse("") + module;
  }

  /** Returns the name as a part of a URL's path, as npm writes it. */
  String path() {
    return text().replace("/", "%2f");
  }

  /** Returns the name of the file that {@code npm pack} would make. */
  String fileName(String version) {
    return text().replace("@", "").replace("/", "-") + "-" + version + ".tgz";
  }
}
