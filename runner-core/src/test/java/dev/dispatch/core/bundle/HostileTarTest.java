package dev.dispatch.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** G-E1: what is taken of a .tgz file, and what refuses it. */
class HostileTarTest {

  private static final ZipLimits SMALL = new ZipLimits(20, 4 << 20, 2 << 20, 100, 1 << 20);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../evil",
        "package/../../evil",
        "package/./x",
        "package//x",
        "C:/x",
        "package/a\\..\\b",
        "package/aux",
        "package/nul.txt",
        "package/x.",
        "package/ x",
        "package/a\u0007b",
        "package/a\u202eb",
        "package/x:stream"
      })
  void refusesANameThatMayLeadElsewhere(String name) throws IOException {
    assertRefused(archive(entry(name, '0', "x")));
    assertRefused(archive(pax("path", name), entry("package/x", '0', "x")));
  }

  /** Hard link, link, character and block device, pipe, sparse file, GNU long name and link. */
  @ParameterizedTest
  @ValueSource(chars = {'1', '2', '3', '4', '6', '7', 'S', 'L', 'K', 'D', 'M', 'V', 'A', 'X'})
  void refusesWhatIsNoFileAndNoFolder(char type) throws IOException {
    assertRefused(archive(entry("package/x", type, "")));
  }

  @ParameterizedTest
  @CsvSource({"package/a, package/a", "package/a, package/A", "package/a, package/a/b"})
  void refusesNamesThatWouldBeOneFile(String first, String second) throws IOException {
    assertRefused(archive(entry(first, '0', "1"), entry(second, '0', "2")));
  }

  @Test
  void refusesAnArchiveThatIsCutOffAnywhere() throws IOException {
    byte[] whole = tar(entry("package/x", '0', "x".repeat(600)));
    for (int length = 1; length < whole.length - 512; length += 97) {
      assertRefused(gzip(Arrays.copyOf(whole, length)));
    }
  }

  @Test
  void refusesAnyFlippedBitOfAHeader() throws IOException {
    byte[] whole = tar(entry("package/x", '0', "x"));
    for (int i = 0; i < 512; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 0x04;
      assertRefused(gzip(flipped));
    }
  }

  @Test
  void refusesABomb() throws IOException {
    assertRefused(gzip(new byte[3 << 20]));
    assertRefused(archive(entry("package/x", '0', "a".repeat(3 << 20))));
    assertRefused(archive(entry("package/x", '0', "a".repeat(2 << 20))));
  }

  @Test
  void refusesTooManyEntries() throws IOException {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < 21; i++) {
      entries.add(entry("package/" + i, '0', ""));
    }
    assertRefused(archive(entries.toArray(byte[][]::new)));
  }

  @Test
  void refusesASizeThatIsNoneOrALie() throws IOException {
    for (String size : List.of("77777777777", "-0000000001", "0000000000x", "00000010000")) {
      assertRefused(archive(withSize(entry("package/x", '0', "x"), size)));
    }
    byte[] binary = entry("package/x", '0', "x");
    binary[124] = (byte) 0x80;
    assertRefused(archive(summed(binary)));
  }

  @Test
  void refusesRecordsThatChangeMoreThanAName() throws IOException {
    byte[] file = entry("package/x", '0', "x");
    assertRefused(archive(pax("size", "1000"), file));
    assertRefused(archive(pax("linkpath", "/etc/passwd"), file));
    assertRefused(archive(entry("g", 'g', "17 path=package/y\n"), file));
    assertRefused(archive(entry("x", 'x', "99999 path=a\n"), file));
    assertRefused(archive(entry("x", 'x', "path=a\n"), file));
    assertRefused(archive(pax("path", "package/y")));
  }

  @Test
  void refusesWhatStandsBehindTheEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(tar(entry("package/x", '0', "x")));
    bytes.write(entry("package/y", '0', "y"));
    assertRefused(gzip(bytes.toByteArray()));
  }

  @Test
  void refusesWhatIsNoArchive() throws IOException {
    assertRefused("no archive".getBytes(StandardCharsets.UTF_8));
    assertRefused(new byte[0]);
    assertRefused(gzip("no archive".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void takesFilesFoldersLongNamesAndRemarks() throws IOException {
    String longName = "package/" + "l".repeat(110);
    byte[] archive =
        archive(
            entry("pax_global_header", 'g', "13 comment=x\n"),
            entry("package/", '5', ""),
            entry("package/a", '0', "one"),
            entry("package/old", '\0', "two"),
            pax("path", longName),
            entry("package/cut", '0', "three"));

    assertThat(read(archive)).containsExactly("package/a", "package/old", longName);
  }

  @Test
  void takesWhatTheWriterWrites() throws IOException {
    byte[] bytes =
        new TarWriter().add("package/a", new byte[512]).add("package/b", new byte[3]).bytes();

    assertThat(read(bytes)).containsExactly("package/a", "package/b");
  }

  private void assertRefused(byte[] archive) {
    assertThatThrownBy(() -> read(archive))
        .isInstanceOf(DispatchException.class)
        .extracting("code")
        .isInstanceOf(ZipError.class);
    assertThat(folder.toFile().list()).containsExactly("a.tgz");
  }

  private List<String> read(byte[] archive) throws IOException {
    List<String> names = new ArrayList<>();
    TarReader.read(
        Files.write(folder.resolve("a.tgz"), archive),
        SMALL,
        (item, content) -> names.add(item.name()));
    return names;
  }

  private static byte[] archive(byte[]... entries) throws IOException {
    return gzip(tar(entries));
  }

  private static byte[] tar(byte[]... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bytes.write(entry);
    }
    bytes.write(new byte[1024]);
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  private static byte[] pax(String key, String value) {
    int rest = key.length() + value.getBytes(StandardCharsets.UTF_8).length + 3;
    int length = rest + String.valueOf(rest + 2).length();
    return entry("pax", 'x', length + " " + key + "=" + value + "\n");
  }

  private static byte[] entry(String name, char type, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    byte[] block = new byte[512 + (bytes.length + 511) / 512 * 512];
    put(block, 0, name);
    put(block, 124, String.format(Locale.ROOT, "%011o", bytes.length));
    block[156] = (byte) type;
    put(block, 257, "ustar\00000");
    System.arraycopy(bytes, 0, block, 512, bytes.length);
    return summed(block);
  }

  private static byte[] withSize(byte[] entry, String size) {
    put(entry, 124, size);
    return summed(entry);
  }

  private static byte[] summed(byte[] block) {
    put(block, 148, " ".repeat(8));
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += block[i] & 0xff;
    }
    put(block, 148, String.format(Locale.ROOT, "%06o\0", sum));
    return block;
  }

  private static void put(byte[] block, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }
}
