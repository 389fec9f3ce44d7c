package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.time.Duration;

/**
 * The limits of a call; none can be left out.
 *
 * @param callTimeout the whole call, redirects included
 * @param connectTimeout resolving the name, and each attempt to connect
 * @param readTimeout the longest silence
 * @param maxBodyBytes the response body, decoded
 * @param maxSaveBytes a response body that goes to a file
 * @param maxHeaderBytes the status line and header fields of a response
 * @param maxRatio how many times a compressed body may grow
 * @param ratioFreeBytes how far a body may grow before the ratio counts
 * @param maxRedirects how many redirects one call follows
 */
public record HttpLimits(
    Duration callTimeout,
    Duration connectTimeout,
    Duration readTimeout,
    long maxBodyBytes,
    long maxSaveBytes,
    int maxHeaderBytes,
    int maxRatio,
    long ratioFreeBytes,
    int maxRedirects) {

  /** The most that a job may ask for as {@link #maxBodyBytes}. */
  public static final long MAX_BODY_CEILING = 256L << 20;

  /** The most that a job may ask for as {@link #maxSaveBytes}. */
  public static final long MAX_SAVE_CEILING = 1L << 40;

  /** How many bytes a record keeps of a body that was streamed or too large. */
  public static final int RECORDED_PREFIX = 64 << 10;

  /** G-B1, G-B2: what holds where the job says nothing. */
  public static final HttpLimits DEFAULT =
      new HttpLimits(
          Duration.ofSeconds(60),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          10L << 20,
          1L << 30,
          256 << 10,
          200,
          1L << 20,
          5);

  /** Refuses limits that are none. */
  public HttpLimits {
    requirePositive(callTimeout, "timeoutMs");
    requirePositive(connectTimeout, "connectTimeoutMs");
    requirePositive(readTimeout, "readTimeoutMs");
    if (maxBodyBytes < 1 || maxBodyBytes > MAX_BODY_CEILING) {
      throw invalid("maxBodyBytes", "Give a number from 1 to " + MAX_BODY_CEILING + ".");
    }
    if (maxSaveBytes < 1 || maxSaveBytes > MAX_SAVE_CEILING) {
      throw invalid("maxSaveBytes", "Give a number from 1 to " + MAX_SAVE_CEILING + ".");
    }
  }

  /** Returns these limits with another limit for the whole call. */
  public HttpLimits callTimeout(Duration value) {
    return new HttpLimits(
        value,
        connectTimeout,
        readTimeout,
        maxBodyBytes,
        maxSaveBytes,
        maxHeaderBytes,
        maxRatio,
        ratioFreeBytes,
        maxRedirects);
  }

  /** Returns these limits with another limit for connecting. */
  public HttpLimits connectTimeout(Duration value) {
    return new HttpLimits(
        callTimeout,
        value,
        readTimeout,
        maxBodyBytes,
        maxSaveBytes,
        maxHeaderBytes,
        maxRatio,
        ratioFreeBytes,
        maxRedirects);
  }

  /** Returns these limits with another limit for silence. */
  public HttpLimits readTimeout(Duration value) {
    return new HttpLimits(
        callTimeout,
        connectTimeout,
        value,
        maxBodyBytes,
        maxSaveBytes,
        maxHeaderBytes,
        maxRatio,
        ratioFreeBytes,
        maxRedirects);
  }

  /** Returns these limits with another limit for the body. */
  public HttpLimits maxBodyBytes(long value) {
    return new HttpLimits(
        callTimeout,
        connectTimeout,
        readTimeout,
        value,
        maxSaveBytes,
        maxHeaderBytes,
        maxRatio,
        ratioFreeBytes,
        maxRedirects);
  }

  /** Returns these limits with another limit for a body that goes to a file. */
  public HttpLimits maxSaveBytes(long value) {
    return new HttpLimits(
        callTimeout,
        connectTimeout,
        readTimeout,
        maxBodyBytes,
        value,
        maxHeaderBytes,
        maxRatio,
        ratioFreeBytes,
        maxRedirects);
  }

  private static void requirePositive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw invalid(name, "Give a time above zero.");
    }
  }

  private static DispatchException invalid(String name, String hint) {
    return new DispatchException(
        HttpError.HTTP_SETTINGS_INVALID, "http." + name + " is out of range", hint);
  }
}
