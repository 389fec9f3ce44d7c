package dev.dispatch.core.http;

import java.io.IOException;
import okio.Buffer;
import okio.Source;

/** Stops a decoded body at its limit (G-B1); M8: 510 KiB of gzip can be 512 MiB. */
final class LimitedSource extends CountingSource {

  /** An honest body of any allowed size comes in fewer; one-byte chunks would cost seconds. */
  private static final int MAX_PIECES = 1 << 20;

  private final CountingSource wire;
  private final HttpLimits limits;
  private final long most;
  private int pieces;

  /**
   * Limits a source.
   *
   * @param most how many bytes it may have
   * @param wire counts the bytes that this source is decoded from
   */
  LimitedSource(Source source, CountingSource wire, HttpLimits limits, long most) {
    super(source);
    this.wire = wire;
    this.limits = limits;
    this.most = most;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long read = super.read(sink, byteCount);
    if (count() > most) {
      throw new BodyLimitExceeded("the limit of " + most + " bytes");
    }
    if (count() > limits.ratioFreeBytes() && count() / limits.maxRatio() > wire.count()) {
      throw new BodyLimitExceeded("the compression limit of " + limits.maxRatio() + " to 1");
    }
    if (++pieces > MAX_PIECES) {
      throw new BodyLimitExceeded("the limit of " + MAX_PIECES + " pieces");
    }
    return read;
  }
}
