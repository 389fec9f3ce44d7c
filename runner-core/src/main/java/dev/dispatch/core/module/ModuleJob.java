package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A job that a module ships.
 *
 * @param id the path below {@code jobs/}, with {@code /}, without the suffix
 * @param path the job file
 */
public record ModuleJob(String id, Kind kind, Path path) {

  /** What the file's name says the job may do. */
  public enum Kind {
    /** May store and forget memory. */
    SEED,
    /** May not. */
    CASE;

    /** Returns the kind as users read it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
