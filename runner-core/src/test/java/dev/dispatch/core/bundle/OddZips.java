package dev.dispatch.core.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that look odd and are good: what packers really write. */
final class OddZips {

  private final Map<String, byte[]> zips = new LinkedHashMap<>();

  private OddZips() {}

  static Map<String, byte[]> all() {
    OddZips odd = new OddZips();
    odd.forged();
    odd.fromTheJdk();
    return odd.zips;
  }

  private void forged() {
    zip("empty", ForgedZip.of());
    zip("folders of their own", ForgedZip.named("a/", "a/b/", "a/b/c.txt"));
    zip("folder after its file", ForgedZip.named("a/b.txt", "a/"));
    zip("comment", ForgedZip.named("a.txt").with(zip -> zip.comment = bytes("made by hand")));
    zip(
        "comment with half an end record",
        ForgedZip.named("a.txt").with(zip -> zip.comment = bytes("PK\u0005\u0006 and on")));
    zip("name of 200 characters", ForgedZip.named("x".repeat(200)));
    zip("other scripts", ForgedZip.named("größe/データ.json", "файл.txt"));
    zip("spaces and marks inside", ForgedZip.named("a b/c,d (1).txt", "~$a.txt", ".hidden"));
    zip("dots inside", ForgedZip.named("a..b", "...a", "a.tar.gz"));
    zip("names that only look like devices", ForgedZip.named("console.txt", "com.txt", "nulls"));
    entry("stored", e -> e.stored(ForgedZip.TEXT));
    entry("empty content", e -> e.stored(new byte[0]));
    entry("descriptor", e -> e.described(true));
    entry("descriptor without signature", e -> e.described(false));
    entry("no mode", e -> e.attributes = 0);
    entry("DOS archive mark", e -> e.attributes = 0x20);
    entry("set-user-id, which is not taken over", e -> e.attributes = 0x89ED0000L);
    entry(
        "times in extra fields",
        e -> {
          e.centralExtra = extra(0x5455, 5);
          e.localExtra = extra(0x5455, 9);
        });
    entry("padding of an aligned archive", e -> e.localExtra = extra(0xd935, 30));
    entry("odd end of the extra fields", e -> e.localExtra = new byte[] {0, 0, 0});
    entry("remark", e -> e.comment = bytes("a remark"));
    entry("plain name without the UTF-8 flag", e -> e.flags(0));
    entry("compression option bits", e -> e.flags(EntryHeader.UTF_8 | 6));
  }

  private void fromTheJdk() {
    jdk("packed by the JDK", Deflater.DEFAULT_COMPRESSION);
    jdk("packed by the JDK, not compressed", Deflater.NO_COMPRESSION);
  }

  private void jdk(String what, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(level);
      zip.putNextEntry(new ZipEntry("a/b.txt"));
      zip.write(ForgedZip.TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    zips.put(what, out.toByteArray());
  }

  private static byte[] extra(int id, int length) {
    return new LittleEndian().u16(id).u16(length).raw(new byte[length]).bytes();
  }

  private void entry(String what, Consumer<ForgedEntry> change) {
    ForgedEntry entry = ForgedEntry.of("a.txt", ForgedZip.TEXT);
    change.accept(entry);
    zip(what, ForgedZip.of(entry));
  }

  private void zip(String what, ForgedZip zip) {
    zips.put(what, zip.bytes());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
