package dev.dispatch.core.run;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.http.BodyForm;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.RecordedBody;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The files of one call's bodies, relative to the run directory.
 *
 * @param request the request body's file
 * @param response the response body's file
 */
record CallFiles(Optional<String> request, Optional<String> response) {

  /** What a file keeps of a body. */
  static final int MAX_BYTES = 1 << 20;

  private static final CallFiles NONE = new CallFiles(Optional.empty(), Optional.empty());

  /** Writes the bodies of a call, redacted and cut, and returns their names. */
  static CallFiles write(
      RunFiles files, int index, CallRecord call, Redactor redactor, AtomicFiles atomic) {
    CallFiles named = named(index, call);
    named.request.ifPresent(name ->
        atomic.create(files.directory().resolve(name), content(call.requestBody(), redactor)));
    named.response.ifPresent(name ->
        atomic.create(files.directory().resolve(name), content(call.responseBody(), redactor)));
    return named;
  }

  /** Returns the names that the bodies of a call have. */
  static CallFiles named(int index, CallRecord call) {
    if (call.requestBody().isEmpty() && call.responseBody().isEmpty()) {
      return NONE;
    }
    String stem = String.format(Locale.ROOT, "%s/%03d_%s", RunFiles.CALLS, index, call.name());
    return new CallFiles(
        call.requestBody().map(body -> stem + ".request." + extension(body)),
        call.responseBody().map(body -> stem + ".response." + extension(body)));
  }

  private static String extension(RecordedBody body) {
    return switch (body.form()) {
      case JSON -> body.truncated() ? "txt" : "json";
      case TEXT -> "txt";
      case BINARY -> "bin";
    };
  }

  // Redacted before it is cut, so that no half of a secret is left at the edge.
  private static byte[] content(Optional<RecordedBody> recorded, Redactor redactor) {
    RecordedBody body = recorded.orElseThrow();
    byte[] bytes =
        body.form() == BodyForm.BINARY
            ? redactor.redact(body.bytes())
            : redactor
                .redact(new String(body.bytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
    return bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
  }

  /** Returns whether the file of a body holds only its beginning. */
  static boolean isCut(RecordedBody body) {
    return body.truncated() || body.bytes().length > MAX_BYTES;
  }
}
