package dev.dispatch.core.run;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.http.CallRecord;
import dev.dispatch.core.http.RecordedBody;
import dev.dispatch.core.secret.Redactor;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The files of one call's bodies.
 *
 * @param request the request body's file
 * @param response the response body's file
 */
record CallFiles(Optional<Kept> request, Optional<Kept> response) {

  private static final CallFiles NONE = new CallFiles(Optional.empty(), Optional.empty());

  /**
   * A body as it is kept.
   *
   * @param file relative to the run directory
   * @param sha256 of the whole body, secrets masked: a digest of the body itself would let a short
   *     secret in it be guessed; empty where the whole was not seen
   * @param cut whether the file holds only the beginning
   */
  record Kept(String file, Optional<String> sha256, boolean cut) {}

  /** Writes the bodies of a call, redacted and cut, and returns what was written. */
  static CallFiles write(
      RunFiles files,
      RunEvent.CallRecorded recorded,
      BodyRecording recording,
      Redactor redactor,
      AtomicFiles atomic) {
    CallRecord call = recorded.call();
    if (call.requestBody().isEmpty() && call.responseBody().isEmpty()) {
      return NONE;
    }
    Writing writing = new Writing(files, recording, redactor, atomic);
    String stem = stem(recorded.index(), call);
    return new CallFiles(
        call.requestBody().map(body -> writing.write(name(stem, "request", body), body)),
        call.responseBody().map(body -> writing.write(name(stem, "response", body), body)));
  }

  /** Returns the name that the response body of a call has. */
  static Optional<String> responseFile(int index, CallRecord call) {
    return call.responseBody().map(body -> name(stem(index, call), "response", body));
  }

  private static String stem(int index, CallRecord call) {
    String digits = Integer.toString(index);
    return RunFiles.CALLS
        + "/"
        + "0".repeat(Math.max(0, 3 - digits.length()))
        + digits
        + "_"
        + call.name();
  }

  private static String name(String stem, String what, RecordedBody body) {
    String extension =
        switch (body.form()) {
          case JSON -> body.truncated() ? "txt" : "json";
          case TEXT -> "txt";
          case BINARY -> "bin";
        };
    return stem + "." + what + "." + extension;
  }

  /** Where and how bodies are written. */
  private record Writing(
      RunFiles files, BodyRecording recording, Redactor redactor, AtomicFiles atomic) {

    // Redacted before it is cut, so that no half of a secret is left at the edge.
    Kept write(String name, RecordedBody body) {
      byte[] masked = redactor.redact(body.bytes());
      boolean tooLong = masked.length > recording.maxBytes();
      byte[] kept = tooLong ? Arrays.copyOf(masked, recording.maxBytes()) : masked;
      atomic.create(files.directory().resolve(name), kept);
      return new Kept(name, digest(body, masked), tooLong || body.truncated());
    }

    // The redactor hands back the same bytes where there is no secret in them.
    @SuppressWarnings("ReferenceEquality")
    private static Optional<String> digest(RecordedBody body, byte[] masked) {
      if (masked == body.bytes() || body.truncated()) {
        return body.sha256();
      }
      MessageDigest digest = Sha256.digest();
      return Optional.of(HexFormat.of().formatHex(digest.digest(masked)));
    }
  }
}
