package dev.dispatch.core.http;

import dev.dispatch.api.ErrorKind;

/**
 * Why a call has no usable answer.
 *
 * @param code the code of the error that its caller got
 * @param message the message of that error
 * @param hint what to do, in that error
 */
public record CallFault(String code, String message, String hint) {

  /** Whether the request may be sent again: it is idempotent, or it did not leave (G-B9). */
  boolean isTransient() {
    for (HttpError known : HttpError.values()) {
      if (known.name().equals(code)) {
        return known.kind() == ErrorKind.TRANSIENT;
      }
    }
    return false;
  }
}
