package dev.dispatch.core.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.GzipSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;

/**
 * Undoes the content encodings of a body (RFC 9110, section 8.4), every layer within the limits.
 *
 * <p>OkHttp would do it too, but then nobody counts.
 */
final class ContentDecoder {

  private static final int MAX_LAYERS = 5;

  private ContentDecoder() {}

  /** Returns the encodings in the order they were applied, {@code identity} left out. */
  static List<String> encodings(List<HeaderField> headers) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase("content-encoding"))
        .flatMap(field -> Stream.of(field.value().split(",")))
        .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
        .filter(encoding -> !encoding.isEmpty() && !encoding.equals("identity"))
        .toList();
  }

  /** Returns the decoded body; empty where an encoding is not known. */
  static Optional<Source> decode(Source body, List<String> encodings, HttpLimits limits, long most)
      throws IOException {
    if (encodings.size() > MAX_LAYERS) {
      throw new ProtocolException("too many content encodings");
    }
    if (!encodings.stream().allMatch(ContentDecoder::isKnown)) {
      return Optional.empty();
    }
    CountingSource wire = new CountingSource(body);
    Source decoded = wire;
    for (String encoding : encodings.reversed()) {
      decoded = new LimitedSource(new Layer(layer(encoding, decoded), wire), wire, limits, most);
    }
    return Optional.of(decoded);
  }

  private static boolean isKnown(String encoding) {
    return isGzip(encoding) || encoding.equals("deflate");
  }

  private static boolean isGzip(String encoding) {
    return encoding.equals("gzip") || encoding.equals("x-gzip");
  }

  private static Source layer(String encoding, Source source) throws IOException {
    BufferedSource buffered = Okio.buffer(source);
    if (buffered.exhausted()) {
      return buffered; // An empty body is allowed to claim any encoding.
    }
    return isGzip(encoding) ? new GzipSource(buffered) : inflate(buffered);
  }

  /** "deflate" means zlib (RFC 1950), but some servers send the bare format (RFC 1951). */
  private static Source inflate(BufferedSource source) throws IOException {
    boolean zlib = source.request(2) && isZlib(source.getBuffer().getByte(0), source);
    return new InflaterSource(source, new Inflater(!zlib));
  }

  private static boolean isZlib(byte first, BufferedSource source) {
    int header = ((first & 0xff) << 8) | (source.getBuffer().getByte(1) & 0xff);
    return (first & 0x0f) == 8 && header % 31 == 0;
  }

  /** Tells a bad encoding from a bad connection. */
  private static final class Layer extends ForwardingSource {

    private final CountingSource wire;

    Layer(Source source, CountingSource wire) {
      super(source);
      this.wire = wire;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        return super.read(sink, byteCount);
      } catch (EOFException | BodyLimitExceeded | MalformedReply e) {
        throw e;
      } catch (IOException e) {
        throw wire.failed() ? e : new MalformedReply(e);
      }
    }
  }
}
