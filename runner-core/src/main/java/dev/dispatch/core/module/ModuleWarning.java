package dev.dispatch.core.module;

import java.util.Comparator;

/**
 * Something about the modules that does not stop a run.
 *
 * @param code a stable code, {@code MODULE_WHAT}
 * @param source the module's folder, or the file that is wrong
 * @param message what is wrong
 * @param hint what to do
 */
public record ModuleWarning(String code, String source, String message, String hint) {

  /** By folder, then by message, so that lists are stable. */
  static final Comparator<ModuleWarning> BY_SOURCE = ModuleWarning::compare;

  // By hand: the start-up cache holds no comparator that Comparator.comparing makes.
  private static int compare(ModuleWarning a, ModuleWarning b) {
    int bySource = a.source().compareTo(b.source());
    return bySource != 0 ? bySource : a.message().compareTo(b.message());
  }
}
