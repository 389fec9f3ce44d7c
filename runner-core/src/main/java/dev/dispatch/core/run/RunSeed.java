package dev.dispatch.core.run;

import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.http.Frame;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Where the random values of a run come from. Every frame has a stream of its own, so that neither
 * the order of parallel steps nor a step that was put in moves the values of the others.
 */
public final class RunSeed {

  private static final int BYTES = 32;

  private final byte[] bytes;

  private RunSeed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Draws the seed of a new run. */
  public static RunSeed draw(RandomGenerator source) {
    byte[] bytes = new byte[BYTES];
    source.nextBytes(bytes);
    return new RunSeed(bytes);
  }

  /** Reads a recorded seed; empty where the text is none. */
  public static Optional<RunSeed> parse(String hex) {
    try {
      byte[] bytes = HexFormat.of().parseHex(hex);
      return bytes.length == BYTES ? Optional.of(new RunSeed(bytes)) : Optional.empty();
    } catch (IllegalArgumentException noHex) {
      return Optional.empty();
    }
  }

  /** Returns the seed as it is recorded, in lower-case hex. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the random values of a frame, from the first on. */
  public RandomGenerator random(Frame frame) {
    MessageDigest digest = Sha256.digest();
    digest.update(bytes);
    digest.update(frame.stepId().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(numbers(frame));
    return new HashRandom(digest.digest());
  }

  private static ByteBuffer numbers(Frame frame) {
    return ByteBuffer.allocate(3 * Integer.BYTES)
        .putInt(frame.item().orElse(-1))
        .putInt(frame.attempt())
        .putInt(frame.round().orElse(-1))
        .flip();
  }
}
