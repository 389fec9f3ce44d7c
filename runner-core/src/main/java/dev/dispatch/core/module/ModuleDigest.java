package dev.dispatch.core.module;

import dev.dispatch.core.file.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;

/** The SHA-256 of files under their relative names: name, NUL, bytes, NUL, sorted by name. */
final class ModuleDigest {

  private ModuleDigest() {}

  /** Returns the digest in hex of files below a folder. */
  static String of(Path root, List<Path> files) {
    TreeMap<String, Path> sorted = new TreeMap<>();
    files.forEach(file -> sorted.put(root.relativize(file).toString().replace('\\', '/'), file));
    MessageDigest digest = Sha256.digest();
    sorted.forEach((name, file) -> add(digest, name, file));
    return Sha256.hex(digest);
  }

  private static void add(MessageDigest digest, String name, Path file) {
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw ModuleFolder.unreadable(file, e);
    }
    digest.update((byte) 0);
  }
}
