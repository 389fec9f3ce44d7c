package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.internal.http2.ConnectionShutdownException;
import okhttp3.internal.http2.ErrorCode;
import okhttp3.internal.http2.StreamResetException;

/** What went wrong on the wire, by what was thrown and how far the request was; never by words. */
enum FailureKind {
  OURS,
  CANCELLED,
  ADDRESS_DENIED,
  NAME_UNKNOWN,
  CONNECT_FAILED,
  CONNECT_TIMEOUT,
  TLS_FAILED,
  CERTIFICATE,
  /** The connection was gone before anything of the request left. */
  NOT_SENT,
  BUDGET_SPENT,
  SILENCE,
  BODY_TOO_LARGE,
  HEADERS_TOO_LARGE,
  MALFORMED,
  BROKEN;

  private static final int OKHTTP_HEADER_LIMIT = 256 << 10;

  static FailureKind of(Exception failure, CallTrace trace, TimeBudget budget) {
    if (failure instanceof DispatchException) {
      return OURS;
    }
    if (find(failure, AddressDenied.class).isPresent()) {
      return ADDRESS_DENIED;
    }
    if (wasInterrupted(failure)) {
      return CANCELLED;
    }
    if (budget.passed()) {
      return BUDGET_SPENT;
    }
    return switch (trace.phase()) {
      case CONNECT -> beforeSending(failure);
      case TLS -> whileSecuring(failure);
      case SENT, ANSWERED -> afterSending(failure, trace);
    };
  }

  /** Returns the first cause of a type. */
  static <T> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  private static boolean wasInterrupted(Exception failure) {
    return failure instanceof InterruptedException || Thread.currentThread().isInterrupted();
  }

  private static FailureKind beforeSending(Exception failure) {
    if (failure instanceof StaleConnection) {
      return NOT_SENT;
    }
    if (failure instanceof NameResolutionTimeout || failure instanceof SocketTimeoutException) {
      return CONNECT_TIMEOUT;
    }
    return failure instanceof UnknownHostException ? NAME_UNKNOWN : CONNECT_FAILED;
  }

  private static FailureKind whileSecuring(Exception failure) {
    if (failure instanceof SSLPeerUnverifiedException
        || find(failure, CertificateException.class).isPresent()) {
      return CERTIFICATE;
    }
    return failure instanceof SocketTimeoutException ? CONNECT_TIMEOUT : TLS_FAILED;
  }

  private static FailureKind afterSending(Exception failure, CallTrace trace) {
    if (failure instanceof BodyLimitExceeded) {
      return BODY_TOO_LARGE;
    }
    if (failure instanceof HeadersTooLarge || passedOkHttpLimit(trace)) {
      return HEADERS_TOO_LARGE;
    }
    if (failure instanceof InterruptedIOException) {
      return SILENCE;
    }
    if (refused(failure)) {
      return NOT_SENT;
    }
    return isMalformed(failure, trace) ? MALFORMED : BROKEN;
  }

  // OkHttp stops reading header fields here, and says that the stream ended.
  private static boolean passedOkHttpLimit(CallTrace trace) {
    return trace.answer().isEmpty() && trace.received() > OKHTTP_HEADER_LIMIT;
  }

  /** HTTP/2 says when a request was not looked at (RFC 9113, section 8.7). */
  private static boolean refused(Exception failure) {
    return failure instanceof ConnectionShutdownException
        || (failure instanceof StreamResetException reset
            && reset.errorCode == ErrorCode.REFUSED_STREAM);
  }

  private static boolean isMalformed(Exception failure, CallTrace trace) {
    if (!(failure instanceof IOException) || failure instanceof MalformedReply) {
      return true;
    }
    return failure instanceof ProtocolException && !trace.streamEnded();
  }
}
