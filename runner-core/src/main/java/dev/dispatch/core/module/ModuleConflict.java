package dev.dispatch.core.module;

/**
 * Two modules that provide one action.
 *
 * @param previous the module whose action is not used
 * @param winner the module whose action runs
 */
public record ModuleConflict(String actionKey, ModuleReference previous, ModuleReference winner) {}
