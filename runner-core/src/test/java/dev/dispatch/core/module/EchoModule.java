package dev.dispatch.core.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import java.util.List;

/** A module of any name and version whose actions echo. */
@Description("Echoes.")
public final class EchoModule implements DispatchModule {

  private final String name;
  private final String version;
  private final List<String> actions;

  EchoModule(String name, String version, String... actions) {
    this.name = name;
    this.version = version;
    this.actions = List.of(actions);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Action<?, ?>> actions() {
    return actions.stream().<Action<?, ?>>map(Echo::new).toList();
  }
}
