package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a bundle is not packed, or not installed. */
public enum BundleError implements ErrorCode {
  /** There is no such file, or no module in the folder. */
  BUNDLE_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** The archive is no bundle, or not the one that its list describes. */
  BUNDLE_INVALID(ErrorKind.USAGE),
  /** A file of the module cannot go into a bundle. */
  BUNDLE_FILE_INVALID(ErrorKind.USAGE),
  /** The same version is installed with other content. */
  BUNDLE_VERSION_TAKEN(ErrorKind.USAGE),
  /** The key that is to sign cannot be used. */
  BUNDLE_KEY_INVALID(ErrorKind.USAGE),
  /** The signature is not that of the bundle's list. */
  BUNDLE_SIGNATURE_INVALID(ErrorKind.USAGE),
  /** A signature by a trusted key is required, and there is none. */
  BUNDLE_SIGNATURE_REQUIRED(ErrorKind.USAGE),
  /** The user's configuration cannot be read. */
  CONFIG_INVALID(ErrorKind.USAGE),
  /** No such module is installed. */
  MODULE_NOT_INSTALLED(ErrorKind.NOT_FOUND);

  private final ErrorKind kind;

  BundleError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }

  DispatchException because(String message, String hint) {
    return new DispatchException(this, message, hint);
  }
}
