package dev.dispatch.core.operation.health;

import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleWarning;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the modules can be found. */
public final class ModulesCheck {

  private static final String NAME = "module registry";

  private ModulesCheck() {}

  /** Looks at every module without loading its code. */
  public static Finding of(ModuleRegistry registry) {
    List<ModuleWarning> warnings = registry.warnings();
    String names =
        registry.modules().stream()
            .map(ModuleDescriptor::name)
            .distinct()
            .collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return Finding.fail(NAME, "no module was found", "Build or install dispatch again.");
    }
    return warnings.isEmpty()
        ? Finding.ok(NAME, names)
        : Finding.warn(
            NAME,
            warnings.size() + " left out: " + warnings.getFirst().message(),
            warnings.getFirst().hint());
  }
}
