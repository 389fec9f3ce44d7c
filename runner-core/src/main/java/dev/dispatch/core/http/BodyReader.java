package dev.dispatch.core.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okio.Buffer;
import okio.Source;

/** Reads a response body into memory or into a file, and keeps what came before it broke off. */
final class BodyReader {

  private static final long CHUNK = 64 << 10;

  private final HttpLimits limits;
  private final Buffer buffer = new Buffer();
  private Optional<PrefixRecorder> recorder = Optional.empty();
  private boolean done;

  BodyReader(HttpLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads to the end.
   *
   * @param encodings the content encodings of the body, in the order they were applied
   * @return a warning, where the body stays encoded
   */
  Optional<String> read(
      Source body, List<String> encodings, Optional<SavedFile> file, Optional<EventTap> events)
      throws IOException {
    long most = file.map(f -> limits.maxSaveBytes() - f.size()).orElse(limits.maxBodyBytes());
    Optional<Source> decoded = ContentDecoder.decode(body, encodings, limits, most);
    CountingSource wire = new CountingSource(decoded.orElse(body));
    Source limited = new LimitedSource(wire, wire, limits, most);
    if (file.isPresent()) {
      save(limited, file.get());
    } else {
      listen(limited, events);
    }
    done = true;
    return decoded.isPresent()
        ? Optional.empty()
        : Optional.of("the body has a content encoding that is not known, and was left as it is");
  }

  /** Reading is counted and limited in the source. */
  private void listen(Source body, Optional<EventTap> events) throws IOException {
    boolean more = true;
    while (more) {
      long heard = buffer.size();
      if (body.read(buffer, CHUNK) < 0) {
        break;
      }
      more = events.isEmpty() || events.get().take(since(heard));
    }
    events.ifPresent(EventTap::end);
  }

  private Buffer since(long start) {
    Buffer part = new Buffer();
    buffer.copyTo(part, start, buffer.size() - start);
    return part;
  }

  /** Says that what came is all that was wanted. */
  void stop() {
    done = true;
  }

  private void save(Source body, SavedFile file) throws IOException {
    byte[] copy = new byte[8 << 10];
    PrefixRecorder recording = new PrefixRecorder();
    recorder = Optional.of(recording);
    while (body.read(buffer, CHUNK) >= 0) {
      while (!buffer.exhausted()) {
        int length = buffer.read(copy);
        recording.take(copy, length);
        file.write(copy, length);
      }
    }
    recording.complete();
    file.commit();
  }

  /** Returns what was read. */
  ReceivedBody received() {
    if (recorder.isPresent()) {
      return ReceivedBody.saved(recorder.get());
    }
    if (done) {
      return ReceivedBody.whole(buffer.readByteArray());
    }
    long size = buffer.size();
    return ReceivedBody.beginning(prefix(size), size);
  }

  private byte[] prefix(long size) {
    byte[] bytes = new byte[(int) Math.min(size, HttpLimits.RECORDED_PREFIX)];
    Buffer view = buffer.copy();
    int read = 0;
    while (read < bytes.length) {
      read += view.read(bytes, read, bytes.length - read);
    }
    return bytes;
  }
}
