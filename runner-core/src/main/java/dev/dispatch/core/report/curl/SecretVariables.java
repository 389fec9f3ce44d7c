package dev.dispatch.core.report.curl;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each masked secret a variable of its own: {@code DISPATCH_SECRET_API_PASSWORD}. */
final class SecretVariables {

  private final Map<String, String> variables = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Returns the variable of the secret that a mask names. */
  String of(String secret) {
    return variables.computeIfAbsent(secret, this::free);
  }

  private String free(String secret) {
    String plain =
        "DISPATCH_SECRET_" + secret.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    String variable = plain;
    for (int n = 2; !taken.add(variable); n++) {
      variable = plain + "_" + n;
    }
    return variable;
  }

  /** Returns the variables by secret, in the order in which they are first used. */
  Map<String, String> all() {
    return variables;
  }
}
