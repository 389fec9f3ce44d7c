package dev.dispatch.core.http;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A response body on its way into a file, over as many connections as it takes.
 *
 * <p>A part is asked for only where the server named the version of what came so far, so that two
 * versions are never put together (RFC 9110, sections 13.1.5 and 14).
 */
final class Download implements AutoCloseable {

  private static final int MOST_PARTS = 10;
  private static final Set<String> BROKEN =
      Set.of(HttpError.HTTP_RESET.name(), HttpError.HTTP_TIMEOUT.name());

  private final Path target;
  private Optional<SavedFile> file = Optional.empty();
  private Optional<Long> played = Optional.empty();
  private Optional<WireReply> first = Optional.empty();
  private int parts;
  private long before;

  Download(Path target) {
    this.target = target;
  }

  Path target() {
    return target;
  }

  /** Returns the file that the body of a good answer goes to. */
  SavedFile begin(int status, List<HeaderField> headers) {
    if (first.isPresent() && status == 206) {
      requireRest(headers);
      return file.orElseThrow();
    }
    // The whole again: what was asked for has changed, or was never known by its version.
    close();
    first = Optional.empty();
    file = Optional.of(SavedFile.open(target));
    return file.get();
  }

  /** Counts the bytes of a good answer out of a recording, which leaves the file as it is. */
  void played(int status, long bytes) {
    boolean rest = first.isPresent() && status == 206;
    if (!rest) {
      first = Optional.empty();
    }
    played = Optional.of(rest ? size() + bytes : bytes);
  }

  private void requireRest(List<HeaderField> headers) {
    boolean fits =
        value(headers, "content-range")
                .filter(r -> r.startsWith("bytes " + size() + "-"))
                .isPresent()
            && value(headers, "etag").map(tag -> tag.equals(version())).orElse(true);
    if (!fits) {
      throw new DispatchException(
          HttpError.HTTP_PART_MISMATCH,
          "The server sent another part of the file than the one that was missing",
          "Download it again; the server's parts cannot be relied on.");
    }
  }

  private String version() {
    return first.flatMap(Download::validator).orElse("");
  }

  /** Returns whether the rest can be asked for after an answer that broke off. */
  boolean canGoOn(Hop hop, WireReply reply, TimeBudget budget) {
    boolean broken =
        reply.failure().filter(e -> BROKEN.contains(e.code().name())).isPresent()
            && !reply.cancelled()
            && !budget.passed();
    if (!broken || parts == MOST_PARTS || size() <= before || hop.header("range").isPresent()) {
      return false;
    }
    WireReply begun = first.orElse(reply);
    return hop.method().equals("GET")
        && begun.status() == 200
        && begun.header("content-encoding").isEmpty()
        && validator(begun).isPresent();
  }

  /** Returns the request for what is missing after an answer that broke off. */
  Hop rest(Hop hop, WireReply reply) {
    first = first.or(() -> Optional.of(reply));
    parts++;
    before = size();
    List<HeaderField> headers = new ArrayList<>(hop.headers());
    headers.removeIf(field -> field.name().equalsIgnoreCase("accept-encoding"));
    headers.add(new HeaderField("accept-encoding", "identity"));
    headers.add(new HeaderField("range", "bytes=" + size() + "-"));
    headers.add(new HeaderField("if-range", version()));
    return hop.headers(headers);
  }

  /** A weak tag tells of no bytes. */
  private static Optional<String> validator(WireReply reply) {
    return reply
        .header("etag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> reply.header("last-modified"));
  }

  private static Optional<String> value(List<HeaderField> headers, String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(HeaderField::value)
        .findFirst();
  }

  /** Returns how many bytes are in the file, or were. */
  long size() {
    return file.map(SavedFile::size).or(() -> played).orElse(0L);
  }

  /** Returns the answer that the whole download is: the first one, where parts followed. */
  WireReply answer(WireReply last) {
    return first.filter(begun -> last.status() == 206).orElse(last);
  }

  /** Returns what an action sees as the body, where it was saved. */
  Optional<Object> body() {
    return file.isEmpty() && played.isEmpty()
        ? Optional.empty()
        : Optional.of(Map.of("file", target.toString(), "bytes", size()));
  }

  @Override
  public void close() {
    file.ifPresent(SavedFile::close);
  }
}
