package dev.dispatch.core.module;

/**
 * Something about the modules that does not stop a run.
 *
 * @param code a stable code, {@code MODULE_WHAT}
 * @param source the module's folder, or the file that is wrong
 * @param message what is wrong
 * @param hint what to do
 */
public record ModuleWarning(String code, String source, String message, String hint) {}
