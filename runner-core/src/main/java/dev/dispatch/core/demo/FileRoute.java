package dev.dispatch.core.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /files/<name>?bytes=<n>}: a file of as many bytes, in whole or in part (RFC 9110, section
 * 14); with {@code breakAt=<n>} the connection breaks there, unless a part was asked for.
 */
final class FileRoute implements Route {

  private static final long MOST = 2L << 30;
  private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,12})-");

  @Override
  public Optional<Reply> answer(Request request) {
    if (request.path().size() != 2 || !request.path().getFirst().equals("files")) {
      return Optional.empty();
    }
    return Optional.of(reply(request));
  }

  private static Reply reply(Request request) {
    long size = Math.min(MOST, request.number("bytes", 1_000));
    String tag = "\"" + request.path().getLast() + "-" + size + "\"";
    Matcher range = RANGE.matcher(request.header("range").orElse(""));
    boolean current = request.header("if-range").map(tag::equals).orElse(true);
    if (!range.matches() || !current) {
      long end = Math.min(size, request.number("breakAt", size));
      return reply(200, tag, new Bytes(0, size, end));
    }
    long start = Long.parseLong(range.group(1));
    if (start >= size) {
      return Reply.error(416, "the file has " + size + " bytes")
          .with("Content-Range", "bytes */" + size);
    }
    return reply(206, tag, new Bytes(start, size, size))
        .with("Content-Range", "bytes " + start + "-" + (size - 1) + "/" + size);
  }

  private static Reply reply(int status, String tag, Content content) {
    return Reply.of(status, "application/octet-stream", content)
        .with("ETag", tag)
        .with("Accept-Ranges", "bytes");
  }

  /**
   * Bytes that tell where they stand: the n-th is {@code n % 251}.
   *
   * @param size where it ends as announced
   * @param end where it ends in truth
   */
  private record Bytes(long start, long size, long end) implements Content {

    private static final int CHUNK = 251 * 256;

    @Override
    public long length() {
      return size - start;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      byte[] chunk = new byte[CHUNK];
      for (int i = 0; i < CHUNK; i++) {
        chunk[i] = (byte) ((start + i) % 251);
      }
      for (long at = start; at < end; at += CHUNK) {
        out.write(chunk, 0, (int) Math.min(CHUNK, end - at));
      }
      out.flush();
      if (end < size) {
        throw new IOException("broken as asked");
      }
    }
  }
}
