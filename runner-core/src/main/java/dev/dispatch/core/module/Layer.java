package dev.dispatch.core.module;

import java.util.Locale;

/** Where a module comes from; a later layer wins over an earlier one. */
public enum Layer {
  /** Part of the application. */
  BUILTIN,
  /** The workspace's {@code modules/} folder, or the one shipped beside the application. */
  REPO,
  /** Installed in the state home. */
  USER;

  /** Returns the layer as users read it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
