package dev.dispatch.core.http;

import java.io.IOException;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ForwardingSink;
import okio.Okio;
import okio.Sink;

/** Streams a body and remembers its beginning, size and digest. */
final class RecordingRequestBody extends RequestBody {

  private final RequestBody body;
  private volatile PrefixRecorder recorder = new PrefixRecorder();

  RecordingRequestBody(RequestBody body) {
    this.body = body;
  }

  @Override
  public MediaType contentType() {
    return null; // The header is set by us, letter by letter.
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    PrefixRecorder recording = new PrefixRecorder();
    recorder = recording;
    BufferedSink observed = Okio.buffer(new Observed(sink, recording));
    body.writeTo(observed);
    observed.flush();
    recording.complete();
  }

  RecordedBody recorded(String contentType) {
    return RecordedBody.prefix(
        recorder.prefix(),
        recorder.size(),
        Optional.of(contentType),
        BodyForm.BINARY,
        recorder.sha256());
  }

  private static final class Observed extends ForwardingSink {

    private final PrefixRecorder recorder;
    private final byte[] copy = new byte[8 << 10];

    Observed(Sink sink, PrefixRecorder recorder) {
      super(sink);
      this.recorder = recorder;
    }

    @Override
    public void write(Buffer source, long byteCount) throws IOException {
      long left = byteCount;
      while (left > 0) {
        int length = source.read(copy, 0, (int) Math.min(copy.length, left));
        recorder.take(copy, length);
        delegate().write(new Buffer().write(copy, 0, length), length);
        left -= length;
      }
    }
  }
}
