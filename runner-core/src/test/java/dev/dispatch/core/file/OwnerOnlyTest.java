package dev.dispatch.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-D9 in one process; what an unusual umask does needs another. */
class OwnerOnlyTest {

  @TempDir Path folder;

  private final AtomicFiles files = AtomicFiles.onDisk();

  @Test
  void everythingCreatedIsItsOwners() throws Exception {
    assumeTrue(OwnerOnly.isPosix(folder));
    Path deep = folder.resolve("a/b");
    files.createDirectories(deep);
    files.create(deep.resolve("created"), "x".getBytes(UTF_8));
    files.replace(deep.resolve("replaced"), "x".getBytes(UTF_8));
    AppendFile.open(deep.resolve("appended")).close();
    LockFile.acquire(deep.resolve("lock")).close();

    assertThat(mode(folder.resolve("a"))).isEqualTo("rwx------");
    assertThat(mode(deep)).isEqualTo("rwx------");
    assertThat(files.list(deep)).hasSize(4).allMatch(file -> mode(file).equals("rw-------"));
  }

  @Test
  void replacingAFileForAllMakesItItsOwners() throws Exception {
    assumeTrue(OwnerOnly.isPosix(folder));
    Path file = Files.createFile(folder.resolve("file"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    files.replace(file, "x".getBytes(UTF_8));

    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void aStoreWithoutModesIsWrittenAllTheSame() throws Exception {
    URI archive = URI.create("jar:" + folder.resolve("store.zip").toUri());
    try (FileSystem store = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path file = store.getPath("/a/b/file");

      files.createDurableDirectories(file.getParent());
      files.create(file, "x".getBytes(UTF_8));

      assertThat(OwnerOnly.isPosix(file)).isFalse();
      assertThat(files.read(file, 10)).asString(UTF_8).isEqualTo("x");
    }
  }

  private static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
