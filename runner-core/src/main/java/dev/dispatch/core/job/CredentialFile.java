package dev.dispatch.core.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that holds a secret. */
public final class CredentialFile {

  private static final int MAX_BYTES = 65_536;
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private CredentialFile() {}

  /** Returns the text, one final line break cut; throws where it is too long or no UTF-8 text. */
  static String read(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      byte[] content = bytes.readNBytes(MAX_BYTES + 1);
      if (content.length > MAX_BYTES) {
        throw new IOException("too long");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(content))
          .toString()
          .replaceFirst("\r?\n$", "");
    }
  }

  /**
   * Returns whether other users of the machine may read or change a file, as far as it can tell.
   */
  public static boolean isOpenToOthers(Path file) {
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
    } catch (IOException | UnsupportedOperationException noModes) {
      return false;
    }
  }
}
