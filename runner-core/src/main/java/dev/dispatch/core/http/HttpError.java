package dev.dispatch.core.http;

import dev.dispatch.api.ErrorCode;
import dev.dispatch.api.ErrorKind;

/**
 * What can go wrong with a call.
 *
 * <p>G-B9: a code of kind TRANSIENT is used only where the request was idempotent (RFC 9110,
 * section 9.2.2) or provably did not leave; everything else that broke off is {@link
 * #HTTP_OUTCOME_UNKNOWN}, which is no invitation to retry.
 */
public enum HttpError implements ErrorCode {
  /** The request needs a secret that the record of an earlier run does not have. */
  HTTP_SECRET_GONE(ErrorKind.USAGE),
  /** The URL is not one, or is written in a way that two readers would read differently. */
  HTTP_URL_INVALID(ErrorKind.USAGE),
  /** A header field holds what a header field cannot hold. */
  HTTP_HEADER_INVALID(ErrorKind.USAGE),
  /** The method or its body is not possible. */
  HTTP_REQUEST_INVALID(ErrorKind.USAGE),
  /** A limit, certificate file or proxy of the job's http block cannot be used. */
  HTTP_SETTINGS_INVALID(ErrorKind.USAGE),
  /** A file to send cannot be read. */
  HTTP_FILE_UNREADABLE(ErrorKind.USAGE),
  /** The address is one that is never called, or not from this job. */
  HTTP_ADDRESS_DENIED(ErrorKind.USAGE),
  /** What stands for a host in a scope is none. */
  HTTP_SCOPE_INVALID(ErrorKind.USAGE),
  /** The scope lets nothing but reading requests leave. */
  HTTP_METHOD_OUT_OF_SCOPE(ErrorKind.USAGE),
  /** The scope does not name the host. */
  HTTP_HOST_OUT_OF_SCOPE(ErrorKind.USAGE),
  /** As many requests left as the scope lets. */
  HTTP_REQUESTS_SPENT(ErrorKind.USAGE),
  /** Nobody took the connection. */
  HTTP_CONNECT_REFUSED(ErrorKind.TRANSIENT),
  /** The host name has no address. */
  HTTP_DNS(ErrorKind.TRANSIENT),
  /** A time limit passed, and the request may be sent again. */
  HTTP_TIMEOUT(ErrorKind.TRANSIENT),
  /** The connection broke, and the request may be sent again. */
  HTTP_RESET(ErrorKind.TRANSIENT),
  /** No secure connection came about. */
  HTTP_TLS(ErrorKind.TRANSIENT),
  /** The server answered that it is not able just now, to a request that may be sent again. */
  HTTP_STATUS_TRANSIENT(ErrorKind.TRANSIENT),
  /** The server's certificate is not one to trust. */
  HTTP_CERTIFICATE(ErrorKind.EXPECTATION),
  /** The request left, no answer came, and sending it again could do it twice. */
  HTTP_OUTCOME_UNKNOWN(ErrorKind.EXPECTATION),
  /** The decoded body passed its limit, or grew like no honest compression. */
  HTTP_BODY_TOO_LARGE(ErrorKind.EXPECTATION),
  /** A download was to go on after a break, and the server sent something else. */
  HTTP_PART_MISMATCH(ErrorKind.EXPECTATION),
  /** The header fields passed their limit. */
  HTTP_HEADERS_TOO_LARGE(ErrorKind.EXPECTATION),
  /** The answer is not HTTP. */
  HTTP_REPLY_MALFORMED(ErrorKind.EXPECTATION),
  /** The server redirects to where the job does not let it. */
  HTTP_REDIRECT_DENIED(ErrorKind.EXPECTATION),
  /** The status is not 200 to 299. */
  HTTP_UNEXPECTED_STATUS(ErrorKind.EXPECTATION),
  /** The body could not be written to its file. */
  HTTP_SAVE_FAILED(ErrorKind.RUNTIME),
  /** The run was cancelled; stands in call records only. */
  HTTP_CANCELLED(ErrorKind.RUNTIME);

  private final ErrorKind kind;

  HttpError(ErrorKind kind) {
    this.kind = kind;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
