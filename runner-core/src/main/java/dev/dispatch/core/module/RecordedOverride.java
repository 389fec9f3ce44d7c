package dev.dispatch.core.module;

import java.util.Optional;

/**
 * The user's word that a built-in action may be replaced.
 *
 * @param layer the layer whose module replaces it
 * @param version the one version that may; any where empty
 */
record RecordedOverride(Layer layer, Optional<String> version) {

  /** Returns whether this is the word on a module. */
  boolean covers(ModuleDescriptor module) {
    return module.layer() == layer
        && version.filter(wanted -> !wanted.equals(module.version())).isEmpty();
  }
}
