package dev.dispatch.core.module;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a module cannot be used, or its code did not end as it should. */
public enum ModuleRegistryError implements ErrorCode {
  /** Something of a module's files keeps it from being used. */
  MODULE_INVALID(ErrorKind.USAGE),
  /** An action of a module has no example payload. */
  MODULE_EXAMPLE_MISSING(ErrorKind.USAGE),
  /** The manifest {@code module.json} is missing, or does not say what it must. */
  MODULE_MANIFEST_INVALID(ErrorKind.USAGE),
  /** The module asks for another version of the module API. */
  MODULE_API_UNSUPPORTED(ErrorKind.USAGE),
  /** The description written at build time is missing, broken, or of another version. */
  MODULE_CATALOGUE_INVALID(ErrorKind.RUNTIME),
  /** A folder or file of a module cannot be read. */
  MODULE_UNREADABLE(ErrorKind.RUNTIME),
  /** The entry class cannot be loaded, or is not what the manifest says. */
  MODULE_ENTRY_INVALID(ErrorKind.RUNTIME),
  /** The lock file of the installed modules is damaged. */
  MODULE_LOCK_INVALID(ErrorKind.USAGE),
  /** A file of an installed module is not what it was when it was installed. */
  MODULE_CHANGED(ErrorKind.USAGE),
  /** The recorded overrides cannot be read; none takes effect. */
  MODULE_OVERRIDES_INVALID(ErrorKind.USAGE),
  /** A module would replace a built-in action and no override is recorded. */
  MODULE_OVERRIDE_NOT_RECORDED(ErrorKind.USAGE),
  /** A recorded override names an action that no module of its layer provides. */
  MODULE_OVERRIDE_UNUSED(ErrorKind.USAGE),
  /** An action threw what is no coded failure, or gave no result. */
  MODULE_ACTION_CRASHED(ErrorKind.RUNTIME),
  /** An action's result has no form in JSON, or its exports are not what it declares. */
  MODULE_RESULT_INVALID(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  ModuleRegistryError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
