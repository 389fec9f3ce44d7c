package dev.dispatch.core.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Archives that a reader must not take, by what is wrong with them. */
final class HostileZips {

  private static final int MIB = 1024 * 1024;

  private final Map<String, byte[]> zips = new LinkedHashMap<>();

  private HostileZips() {}

  static Map<String, byte[]> all() {
    HostileZips hostile = new HostileZips();
    hostile.names();
    hostile.clashes();
    hostile.kinds();
    hostile.packing();
    hostile.contradictions();
    hostile.structures();
    hostile.sizes();
    return hostile.zips;
  }

  private void names() {
    name("absolute", "/etc/passwd");
    name("home of the archive left", "../evil.txt");
    name("parent in the middle", "a/../../evil.txt");
    name("parent at the end", "a/..");
    name("current folder", "./a.txt");
    name("current folder in the middle", "a/./b.txt");
    name("empty part", "a//b.txt");
    name("empty name", "");
    name("only a slash", "/");
    name("backslash", "..\\evil.txt");
    name("backslash inside", "a\\b.txt");
    name("drive", "C:evil.txt");
    name("stream of another file", "a.txt:hidden");
    name("network share", "//server/share/a.txt");
    name("zero byte", "a.txt\0.png");
    name("newline", "a\nb.txt");
    name("escape sequence", "\u001b[2Jx.txt");
    name("C1 control", "a\u009bx.txt");
    name("direction override", "txt.\u202egnp");
    name("zero width joiner", "a\u200db.txt");
    name("longer than 200", "x".repeat(201));
    name("device", "con");
    name("device with ending", "a/NUL.txt");
    name("numbered device", "lpt1");
    name("trailing dot", "a.txt.");
    name("trailing space", "a.txt ");
    name("leading space", " a.txt");
    name("wildcard", "a*.txt");
    entry(
        "name that is not UTF-8",
        e -> {
          e.centralName = new byte[] {'a', (byte) 0xff, 'b'};
          e.localName = e.centralName;
        });
    entry(
        "name in an unknown code page",
        e -> {
          e.centralName = new byte[] {'a', (byte) 0x84, 'b'};
          e.localName = e.centralName;
          e.flags(0);
        });
  }

  private void clashes() {
    zip("same name twice", ForgedZip.named("a.txt", "a.txt"));
    zip("case differs", ForgedZip.named("Readme.txt", "README.TXT"));
    zip("case of a folder differs", ForgedZip.named("lib/a.txt", "LIB/b.txt"));
    zip("composed and decomposed", ForgedZip.named("é.txt", "e\u0301.txt"));
    zip("file and folder", ForgedZip.named("a", "a/b.txt"));
    zip("folder and file", ForgedZip.named("a/b.txt", "a"));
    zip("folder twice", ForgedZip.named("a/", "a/"));
    zip("wide letters", ForgedZip.named("a.txt", "\uff41.txt"));
  }

  private void kinds() {
    entry("symbolic link", e -> e.attributes = 0xA1FF0000L);
    entry("character device", e -> e.attributes = 0x21B60000L);
    entry("block device", e -> e.attributes = 0x61B60000L);
    entry("pipe", e -> e.attributes = 0x11B60000L);
    entry("socket", e -> e.attributes = 0xC1B60000L);
    entry("file that says it is a folder", e -> e.attributes = 0x41ED0000L);
    entry("folder by its DOS mark only", e -> e.attributes = 0x10);
    entry("volume label", e -> e.attributes = 0x08);
    entry("reparse point", e -> e.attributes = 0x400);
    zip("folder with content", ForgedZip.of(ForgedEntry.of("a/", ForgedZip.TEXT)));
    entry("link in an extra field", e -> e.centralExtra = extra(0x000d, 12));
    entry("second name in an extra field", e -> e.localExtra = extra(0x7075, 9));
  }

  private void packing() {
    entry("encrypted", e -> e.flags(EntryHeader.UTF_8 | EntryHeader.ENCRYPTED));
    entry("strongly encrypted", e -> e.flags(EntryHeader.UTF_8 | EntryHeader.STRONGLY_ENCRYPTED));
    entry("masked header", e -> e.flags(EntryHeader.UTF_8 | EntryHeader.MASKED));
    entry("patch", e -> e.flags(EntryHeader.UTF_8 | EntryHeader.PATCH));
    entry("AES", e -> e.method(99));
    entry("bzip2", e -> e.method(12));
    entry("imploded", e -> e.method(6));
    entry("garbage instead of deflate", e -> Arrays.fill(e.packed, (byte) 0xff));
    entry(
        "deflate cut off",
        e -> {
          e.packed = Arrays.copyOf(e.packed, 3);
          e.centralPackedSize = 3;
          e.localPackedSize = 3;
        });
    entry(
        "bytes after the deflated ones",
        e -> {
          e.packed = Arrays.copyOf(e.packed, e.packed.length + 5);
          e.centralPackedSize += 5;
          e.localPackedSize += 5;
        });
    entry(
        "wrong checksum",
        e -> {
          e.centralCrc ^= 1;
          e.localCrc ^= 1;
        });
  }

  private void contradictions() {
    entry("another name in the header", e -> e.localName = bytes("b.txt"));
    entry("longer name in the header", e -> e.localName = bytes("a.txt.exe"));
    entry("another method in the header", e -> e.localMethod = EntryHeader.STORED);
    entry("other flags in the header", e -> e.localFlags = 0);
    entry("another size in the header", e -> e.localSize++);
    entry("another packed size in the header", e -> e.localPackedSize--);
    entry("another checksum in the header", e -> e.localCrc ^= 1);
    entry(
        "descriptor that contradicts",
        e -> {
          e.described(true);
          e.after[8] ^= 1;
        });
    entry(
        "descriptor that is missing",
        e -> {
          e.described(true);
          e.after = new byte[0];
        });
    entry(
        "stored with two sizes",
        e -> {
          e.stored(ForgedZip.TEXT);
          e.size(ForgedZip.TEXT.length + 1);
        });
  }

  private void structures() {
    raw("empty file", new byte[0]);
    raw("text", bytes("this is no archive"));
    raw("only an end signature", bytes("PK\u0005\u0006"));
    structure("no end record", zip -> zip.withoutEnd = true);
    structure("bytes before", zip -> zip.prefix = bytes("#!/bin/sh\n"));
    structure("bytes after", zip -> zip.trailing = bytes("more"));
    structure("gap before the directory", zip -> zip.gap = bytes("hidden"));
    structure("another disk", zip -> zip.disk = 1);
    structure("directory on another disk", zip -> zip.directoryDisk = 1);
    structure("entries on other disks", zip -> zip.entriesHereShift = -1);
    structure(
        "more entries than there are",
        zip -> {
          zip.entriesShift = 1;
          zip.entriesHereShift = 1;
        });
    structure(
        "fewer entries than there are",
        zip -> {
          zip.entriesShift = -1;
          zip.entriesHereShift = -1;
        });
    structure("directory beyond the end", zip -> zip.directoryOffsetShift = 1_000_000);
    structure("directory too long", zip -> zip.directorySizeShift = 40);
    structure("two end records", zip -> zip.comment = ForgedZip.of().bytes());
    entry("entry of another disk", e -> e.disk = 2);
    entry("offset outside", e -> e.offsetShift = 100_000);
    entry("extra field cut off", e -> e.centralExtra = new byte[] {1, 2, 50, 0, 0});
    entry("ZIP64", e -> e.centralExtra = extra(0x0001, 16));
    zip("two entries on the same bytes", sameBytes(2));
    zip("overlap bomb", sameBytes(500));
    byte[] whole = ForgedZip.named("a.txt", "b.txt").bytes();
    raw("cut in the middle", Arrays.copyOf(whole, whole.length / 2));
    raw("first half missing", Arrays.copyOfRange(whole, whole.length / 2, whole.length));
  }

  private void sizes() {
    entry("bomb", e -> bomb(e, 32 * MIB));
    entry("bomb under the size of an entry", e -> bomb(e, 8 * MIB));
    entry(
        "bomb that says it is small",
        e -> {
          bomb(e, 8 * MIB);
          e.size(100);
        });
    entry("smaller than it says", e -> e.size(1000));
    entry("4 GiB by its own word", e -> e.size(0xffffffffL));
    zip("more in all than allowed", many(9, 8 * MIB));
    zip("more than 1,000 entries", many(1001, 0));
  }

  private static ForgedZip sameBytes(int count) {
    List<ForgedEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ForgedEntry entry = ForgedEntry.of("a" + i, ForgedZip.TEXT);
      entry.withoutData = i > 0;
      entries.add(entry);
    }
    return ForgedZip.of(entries.toArray(ForgedEntry[]::new));
  }

  private static void bomb(ForgedEntry entry, int size) {
    ForgedEntry bomb = ForgedEntry.of("a.txt", new byte[size]);
    entry.packed = bomb.packed;
    entry.centralCrc = bomb.centralCrc;
    entry.localCrc = bomb.localCrc;
    entry.centralPackedSize = bomb.packed.length;
    entry.localPackedSize = bomb.packed.length;
    entry.size(size);
  }

  /** Sizes are only said, so that the test needs no 64 MiB. */
  private static ForgedZip many(int count, long size) {
    List<ForgedEntry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ForgedEntry entry = ForgedEntry.of("f" + i, ForgedZip.TEXT);
      if (size > 0) {
        entry.size(size);
        entry.centralPackedSize = size / 2;
        entry.localPackedSize = size / 2;
      }
      entries.add(entry);
    }
    return ForgedZip.of(entries.toArray(ForgedEntry[]::new));
  }

  private static byte[] extra(int id, int length) {
    return new LittleEndian().u16(id).u16(length).raw(new byte[length]).bytes();
  }

  private void name(String what, String name) {
    zip("name: " + what, ForgedZip.named(name));
  }

  private void entry(String what, Consumer<ForgedEntry> change) {
    ForgedEntry entry = ForgedEntry.of("a.txt", ForgedZip.TEXT);
    change.accept(entry);
    zip(what, ForgedZip.of(entry));
  }

  private void structure(String what, Consumer<ForgedZip> change) {
    zip(what, ForgedZip.named("a.txt", "b/c.txt").with(change));
  }

  private void zip(String what, ForgedZip zip) {
    raw(what, zip.bytes());
  }

  private void raw(String what, byte[] bytes) {
    zips.put(what, bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
