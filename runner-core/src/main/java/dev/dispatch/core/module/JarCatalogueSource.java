package dev.dispatch.core.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads catalogue files from the first of a module's jars that has them. */
record JarCatalogueSource(List<Path> jars) implements CatalogueSource {

  @Override
  public Optional<byte[]> find(String path) throws IOException {
    for (Path jar : jars) {
      Optional<byte[]> found = find(jar, path);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<byte[]> find(Path jar, String path) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(path);
      return entry == null ? Optional.empty() : Optional.of(bytes(zip, entry));
    } catch (IOException e) {
      throw new IOException("'" + jar.getFileName() + "': " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
