package dev.dispatch.core.http;

import java.io.IOException;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/** Counts the bytes that pass. */
class CountingSource extends ForwardingSource {

  private long count;
  private boolean failed;

  CountingSource(Source source) {
    super(source);
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    failed = true;
    long read = super.read(sink, byteCount);
    failed = false;
    count += Math.max(0, read);
    return read;
  }

  /** Returns whether the last read threw. */
  boolean failed() {
    return failed;
  }

  long count() {
    return count;
  }
}
