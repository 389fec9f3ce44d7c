package dev.dispatch.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {

  private static final ZipLimits SMALL = new ZipLimits(2, 1000, 400, 10, 100);

  @TempDir Path folder;

  @Test
  void readsOneFileWithoutUnpackingTheRest() {
    try (ZipReader zip = open(ForgedZip.named("a.txt", "b.txt").bytes(), ZipLimits.MODULE)) {
      assertThat(zip.read("b.txt")).isEqualTo(ForgedZip.TEXT);
    }
  }

  @Test
  void returnsTheDigestOfEachFile() {
    try (ZipReader zip = open(ForgedZip.named("x/a.txt").bytes(), ZipLimits.MODULE)) {
      assertThat(zip.extract(folder)).isEqualTo(Map.of("x/a.txt", Sha256.of(ForgedZip.TEXT)));
    }
  }

  @Test
  void unpacksForTheOwnerOnly() throws IOException {
    try (ZipReader zip = open(ForgedZip.named("x/a.txt").bytes(), ZipLimits.MODULE)) {
      zip.extract(folder);
    }

    assertThat(mode("x") + mode("x/a.txt")).isEqualTo("rwx------" + "rw-------");
  }

  @Test
  void doesNotWriteOverWhatIsThere() throws IOException {
    Path outside = Files.writeString(folder.resolve("outside"), "old");
    Files.createSymbolicLink(folder.resolve("a.txt"), outside);
    try (ZipReader zip = open(ForgedZip.named("a.txt").bytes(), ZipLimits.MODULE)) {
      assertThatThrownBy(() -> zip.extract(folder)).isInstanceOf(DispatchException.class);
    }

    assertThat(outside).hasContent("old");
  }

  @Test
  void takesExactlyAsManyEntriesAsAllowed() {
    byte[] two = ForgedZip.named("a", "b").bytes();
    byte[] three = ForgedZip.named("a", "b", "c").bytes();

    open(two, SMALL).close();
    assertThatThrownBy(() -> open(three, SMALL)).hasMessageContaining("3 entries");
  }

  @Test
  void takesExactlyAsLargeAnEntryAsAllowed() {
    open(stored(400), SMALL).close();
    assertThatThrownBy(() -> open(stored(401), SMALL)).hasMessageContaining("401 bytes");
  }

  @Test
  void looksAtTheRatioOnlyFromTheSetSize() {
    open(ForgedZip.of(ForgedEntry.of("a", new byte[100])).bytes(), SMALL).close();
    byte[] over = ForgedZip.of(ForgedEntry.of("a", new byte[300])).bytes();
    assertThatThrownBy(() -> open(over, SMALL)).hasMessageContaining("10 times");
  }

  @Test
  void namesTheEntryThatIsRefusedWithoutItsControls() {
    byte[] bytes = ForgedZip.named("../\u001b[2J").bytes();

    assertThatThrownBy(() -> open(bytes, ZipLimits.MODULE))
        .hasMessageContaining("'../\ufffd[2J'")
        .hasMessageContaining("may lead elsewhere");
  }

  @Test
  void whatIsWrittenIsTheSameBytesEachTime() {
    Path first = folder.resolve("1.zip");
    Path second = folder.resolve("2.zip");
    new ZipWriter(ZipLimits.RUN).add("b", bytes("2")).add("a", bytes("1")).writeTo(first);
    new ZipWriter(ZipLimits.RUN).add("a", bytes("1")).add("b", bytes("2")).writeTo(second);

    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void whatIsWrittenIsTakenAgainHoweverWellItCompresses() {
    byte[] long1 = new byte[5 * 1024 * 1024];
    Path file = folder.resolve("long.zip");
    new ZipWriter(ZipLimits.RUN).add("zeros", long1).add("small", bytes("1")).writeTo(file);

    try (ZipReader zip = ZipReader.open(file, ZipLimits.RUN)) {
      assertThat(zip.read("zeros")).isEqualTo(long1);
    }
  }

  @Test
  void otherReadersTakeWhatIsWritten() throws IOException {
    Path file = folder.resolve("a.zip");
    new ZipWriter(ZipLimits.RUN).add("x/a", bytes("1")).writeTo(file);

    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getInputStream(zip.getEntry("x/a")).readAllBytes()).isEqualTo(bytes("1"));
    }
  }

  private ZipReader open(byte[] bytes, ZipLimits limits) {
    try {
      return ZipReader.open(Files.write(folder.resolve("in.zip"), bytes), limits);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] stored(int size) {
    return ForgedZip.of(ForgedEntry.of("a", new byte[0]).stored(new byte[size])).bytes();
  }

  private String mode(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
