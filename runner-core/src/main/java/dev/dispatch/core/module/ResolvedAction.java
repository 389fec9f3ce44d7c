package dev.dispatch.core.module;

/** An action, and the module that provides it. */
public record ResolvedAction(ModuleDescriptor module, ActionDescriptor action) {}
