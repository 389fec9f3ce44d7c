package dev.dispatch.core.module;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a module without loading its code.
 *
 * <p>Actions, jobs and digest are read when they are first asked for.
 */
public interface ModuleDescriptor {

  /** Returns the module's name. */
  String name();

  /** Returns the module's semantic version. */
  String version();

  /** Returns one sentence on what the module is for. */
  String description();

  /** Returns the layer that the module comes from. */
  Layer layer();

  /** Returns {@code builtin:<name>}, or the module's folder. */
  String source();

  /** Returns the SHA-256 of the module's files in hex; empty for a built-in module. */
  Optional<String> digest();

  /**
   * Returns the SHA-256 of the files that some of its actions are made of, the manifest among them,
   * in hex; empty for a built-in module. What it costs does not depend on how many others there
   * are.
   */
  default Optional<String> digest(Collection<String> actions) {
    return digest();
  }

  /** Returns the names of the actions, sorted, without reading their schemas. */
  List<String> actionNames();

  /** Returns the action of a name within the module. */
  Optional<ActionDescriptor> action(String name);

  /** Returns every action, sorted by key. */
  List<ActionDescriptor> actions();

  /** Returns the jobs that the module ships, sorted by id, seed before case. */
  List<ModuleJob> jobs();

  /** Returns the hosts that the module says it talks to. */
  List<String> hosts();

  /** Returns the ranges of the modules that the module needs itself, by name. */
  default Map<String, String> dependencies() {
    return Map.of();
  }

  /** Returns where the module was installed from; empty where that was no registry. */
  default Optional<LockedSource> origin() {
    return Optional.empty();
  }

  /** Returns which module this is. */
  default ModuleReference reference() {
    return new ModuleReference(name(), version(), layer(), source());
  }
}
