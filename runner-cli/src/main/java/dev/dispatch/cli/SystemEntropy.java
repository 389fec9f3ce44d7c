package dev.dispatch.cli;

import dev.dispatch.core.run.HashRandom;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Random values that nobody can foresee, without the start-up of the security providers. */
final class SystemEntropy {

  private static final Path KERNEL = Path.of("/dev/urandom");
  private static final int BYTES = 32;

  private SystemEntropy() {}

  /** Returns a source that is seeded by the system. */
  static RandomGenerator random() {
    return new HashRandom(seed());
  }

  private static byte[] seed() {
    try (InputStream in = Files.newInputStream(KERNEL)) {
      byte[] seed = in.readNBytes(BYTES);
      return seed.length == BYTES ? seed : ofProvider();
    } catch (IOException noSuchDevice) {
      return ofProvider();
    }
  }

  private static byte[] ofProvider() {
    byte[] seed = new byte[BYTES];
    new SecureRandom().nextBytes(seed);
    return seed;
  }
}
