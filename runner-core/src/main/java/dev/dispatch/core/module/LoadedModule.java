package dev.dispatch.core.module;

/** A module whose code is loaded; safe for use by many threads. */
interface LoadedModule {

  /** Returns the code of an action that the module describes. */
  LoadedAction action(ActionDescriptor action);
}
