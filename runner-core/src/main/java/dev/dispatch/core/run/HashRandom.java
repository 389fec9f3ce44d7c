package dev.dispatch.core.run;

import dev.dispatch.core.file.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
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
      digest = Sha256.digest();
    }
    digest.update(seed);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, counter++));
    block.clear().put(digest.digest()).flip();
  }
}
