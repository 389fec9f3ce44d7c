package dev.dispatch.core.run;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/**
 * Random values from a seed: SHA-256 over the seed and a counter.
 *
 * <p>Whoever sees values can tell neither the seed nor the next value. Safe for use by many
 * threads.
 */
public final class HashRandom implements RandomGenerator {

  private final byte[] seed;
  private final ByteBuffer block = ByteBuffer.allocate(32);
  private MessageDigest digest;
  private long counter;

  /** Creates a source; the same seed gives the same values. */
  public HashRandom(byte[] seed) {
    this.seed = seed.clone();
    block.position(block.limit());
  }

  @Override
  public synchronized long nextLong() {
    if (!block.hasRemaining()) {
      fill();
    }
    return block.getLong();
  }

  private void fill() {
    if (digest == null) {
      digest = sha256();
    }
    digest.update(seed);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, counter++));
    block.clear().put(digest.digest()).flip();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
