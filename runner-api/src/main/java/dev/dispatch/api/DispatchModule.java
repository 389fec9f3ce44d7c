package dev.dispatch.api;

import java.util.List;

/**
 * A module: a named, versioned set of actions.
 *
 * <p>The engine makes one instance per module through its public no-argument constructor and calls
 * it from many threads. The instance is made when an action of the module is first used: what the
 * module offers is read from the catalogue that its build wrote, so that the methods give the same
 * at every call. A {@link dev.dispatch.api.schema.Description} on the class says what the module is
 * for. Default methods return empty collections, so that a new kind of extension breaks no module.
 */
public interface DispatchModule {

  /**
   * Returns the module's name, equal to the manifest's, matching {@code [a-z0-9][a-z0-9-]{0,63}}.
   */
  String name();

  /** Returns the module's semantic version, equal to the manifest's. */
  String version();

  /** Returns the actions in the order in which they are listed; never null. */
  default List<Action<?, ?>> actions() {
    return List.of();
  }
}
