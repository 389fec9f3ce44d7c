package dev.dispatch.core.workspace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The environment variables that dispatch may see. */
public record Environment(Map<String, String> variables) {

  public Environment {
    variables = Map.copyOf(variables);
  }

  /** Returns the variables of this process. */
  public static Environment ofProcess() {
    return new Environment(System.getenv());
  }

  /** Returns these variables and those of a file that are not set here. */
  public Environment orElse(Map<String, String> ofFile) {
    Map<String, String> all = new HashMap<>(ofFile);
    all.putAll(variables);
    return new Environment(all);
  }

  /** Returns the value of a variable; an empty value is a value. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Returns the trimmed value of a setting; a blank one counts as not set. */
  public Optional<String> findSetting(String name) {
    return find(name).map(String::strip).filter(value -> !value.isEmpty());
  }
}
