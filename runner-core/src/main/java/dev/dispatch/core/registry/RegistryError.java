package dev.dispatch.core.registry;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/** Why a module was not had from a registry. */
public enum RegistryError implements ErrorCode {
  /** No registry is configured for the package. */
  REGISTRY_NOT_CONFIGURED(ErrorKind.USAGE),
  /** The variable that holds the URL, the token or the proxy is not set, or holds none. */
  REGISTRY_VARIABLE_MISSING(ErrorKind.USAGE),
  /** An http URL that is not on this machine. */
  REGISTRY_URL_INSECURE(ErrorKind.USAGE),
  /** The name is no module's and no package's. */
  REGISTRY_NAME_INVALID(ErrorKind.USAGE),
  /** The registry wants a token, or another one. */
  REGISTRY_UNAUTHORIZED(ErrorKind.USAGE),
  /** The token does not allow it. */
  REGISTRY_FORBIDDEN(ErrorKind.USAGE),
  /** The registry cannot be reached, or is not able just now. */
  REGISTRY_UNAVAILABLE(ErrorKind.TRANSIENT),
  /** The registry's answer is not what the protocol says. */
  REGISTRY_REPLY_INVALID(ErrorKind.EXPECTATION),
  /** The registry has no such package. */
  REGISTRY_PACKAGE_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** The package has no such version, or none in the range. */
  REGISTRY_VERSION_NOT_FOUND(ErrorKind.NOT_FOUND),
  /** Without the network only what was downloaded before can be had. */
  REGISTRY_NOT_CACHED(ErrorKind.NOT_FOUND),
  /** The registry names no digest that can be relied on. */
  REGISTRY_INTEGRITY_MISSING(ErrorKind.EXPECTATION),
  /** What was downloaded is not what the registry's digest says. */
  REGISTRY_INTEGRITY_MISMATCH(ErrorKind.EXPECTATION),
  /** The package is no module, or not one that can be taken. */
  REGISTRY_PACKAGE_INVALID(ErrorKind.USAGE),
  /** The registry has no search. */
  REGISTRY_SEARCH_UNSUPPORTED(ErrorKind.NOT_FOUND),
  /** Two ranges for one module have no version in common. */
  REGISTRY_RANGE_CONFLICT(ErrorKind.USAGE);

  private final ErrorKind kind;

  RegistryError(ErrorKind kind) {
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
