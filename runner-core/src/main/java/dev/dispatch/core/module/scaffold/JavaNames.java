package dev.dispatch.core.module.scaffold;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.ModuleApi;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that a module's classes have.
 *
 * @param module the module's name
 * @param pkg the package of its classes
 * @param type what the names of its classes begin with: {@code MyShop} for {@code my-shop}
 */
public record JavaNames(String module, String pkg, String type) {

  private static final int LONGEST_PACKAGE = 120;

  /** The Java Language Specification, 25, section 3.9, and the literals of 3.10. */
  private static final Set<String> RESERVED =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do"
                  + " double else enum extends final finally float for goto if implements import"
                  + " instanceof int interface long native new package private protected public"
                  + " return short static strictfp super switch synchronized this throw throws"
                  + " transient try void volatile while _ true false null")
              .split(" "));

  /**
   * Returns the names of a module's classes.
   *
   * @param module a well-formed module name
   * @param pkg the package; {@code com.example.<name>} where it is not given
   * @throws DispatchException {@link ScaffoldError} where Java does not take them
   */
  public static JavaNames of(String module, Optional<String> pkg) {
    if (!Character.isLetter(module.charAt(0))) {
      throw name(module, "no class can begin with a digit", "x-" + module);
    }
    String type = type(module);
    if (type.equals("Dispatch")) {
      throw name(module, "its entry class would be called like the interface", "my-" + module);
    }
    return new JavaNames(module, pkg.orElseGet(() -> usual(module)), type).checked();
  }

  private static String type(String module) {
    return Arrays.stream(module.split("-+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String usual(String module) {
    String word = module.replace("-", "");
    return "com.example." + (RESERVED.contains(word) ? word + "module" : word);
  }

  private JavaNames checked() {
    if (pkg.length() > LONGEST_PACKAGE) {
      throw refused("is longer than " + LONGEST_PACKAGE + " characters");
    }
    for (String word : pkg.split("\\.", -1)) {
      if (!word.matches("[A-Za-z_][A-Za-z0-9_]*")) {
        throw refused("is no name of a package: '" + word + "'");
      }
      if (RESERVED.contains(word)) {
        throw refused("has a word of the language in it: '" + word + "'");
      }
    }
    if (ModuleApi.isShared(pkg + ".") || pkg.startsWith("java.") || pkg.equals("java")) {
      throw refused("is not the module's to define classes in");
    }
    return this;
  }

  private DispatchException refused(String why) {
    return new DispatchException(
        ScaffoldError.SCAFFOLD_PACKAGE_INVALID,
        "The package '" + pkg + "' " + why + ".",
        "Give names of Java with dots between them, such as " + usual(module) + ".");
  }

  private static DispatchException name(String module, String why, String better) {
    return new DispatchException(
        ScaffoldError.SCAFFOLD_NAME_INVALID,
        "'" + module + "' is no name for a module in Java: " + why + ".",
        "Give another name, such as " + better + ".");
  }
}
