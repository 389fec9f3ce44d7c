package dev.dispatch.core.bundle;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Decides which entries are taken (G-E1); the first that is not refuses the archive. */
final class EntryRules {

  private static final int LONGEST_NAME = 200;

  private static final int TYPE = 0xf000;
  static final int REGULAR = 0x8000;
  static final int FOLDER = 0x4000;
  private static final int DOS_VOLUME = 0x08;
  private static final int DOS_FOLDER = 0x10;
  private static final int DOS_DEVICE = 0x40;
  private static final int WINDOWS_LINK = 0x400;

  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private final ZipLimits limits;
  private final Map<String, String> taken = new HashMap<>();
  private final Set<String> folders = new HashSet<>();
  private long total;

  /** Creates rules for an archive whose entries come one after the other. */
  EntryRules(ZipLimits limits) {
    this.limits = limits;
  }

  static void check(List<EntryHeader> entries, ZipLimits limits) {
    EntryRules rules = new EntryRules(limits);
    entries.forEach(rules::check);
  }

  void check(EntryHeader entry) {
    name(entry);
    kind(entry);
    packing(entry);
    size(entry);
    unique(entry);
  }

  private static void name(EntryHeader entry) {
    String name = entry.name();
    if (name.length() > LONGEST_NAME) {
      throw ZipRefusal.entry(name, "has a name of more than " + LONGEST_NAME + " characters");
    }
    String path = entry.isFolder() ? name.substring(0, name.length() - 1) : name;
    for (String part : path.split("/", -1)) {
      if (!isPlain(part)) {
        throw ZipRefusal.entry(name, "has a name that may lead elsewhere");
      }
    }
  }

  private static boolean isPlain(String part) {
    return !part.isEmpty()
        && !part.equals(".")
        && !part.equals("..")
        && !part.startsWith(" ")
        && !part.endsWith(" ")
        && !part.endsWith(".")
        && !isDevice(part)
        && part.codePoints().allMatch(EntryRules::isPlain);
  }

  /** Separators and marks of any system, controls, and what is not seen. */
  private static boolean isPlain(int c) {
    return "\\:*?\"<>|".indexOf(c) < 0
        && !Character.isISOControl(c)
        && Character.isDefined(c)
        && Character.getType(c) != Character.FORMAT
        && Character.getType(c) != Character.SURROGATE;
  }

  private static boolean isDevice(String part) {
    int dot = part.indexOf('.');
    String stem = (dot < 0 ? part : part.substring(0, dot)).toLowerCase(Locale.ROOT).strip();
    return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
  }

  private static void kind(EntryHeader entry) {
    int type = (int) (entry.attributes() >>> 16) & TYPE;
    int dos = (int) entry.attributes() & 0xffff;
    boolean plainType = type == 0 || type == (entry.isFolder() ? FOLDER : REGULAR);
    boolean plainDos = (dos & (DOS_VOLUME | DOS_DEVICE | WINDOWS_LINK)) == 0;
    boolean agrees = entry.isFolder() || (dos & DOS_FOLDER) == 0;
    if (!plainType || !plainDos || !agrees) {
      throw ZipRefusal.entry(entry.name(), "is neither a plain file nor a folder");
    }
  }

  private static void packing(EntryHeader entry) {
    if (entry.has(EntryHeader.ENCRYPTED)
        || entry.has(EntryHeader.STRONGLY_ENCRYPTED)
        || entry.has(EntryHeader.MASKED)) {
      throw ZipRefusal.entry(entry.name(), "is encrypted");
    }
    boolean known = entry.method() == EntryHeader.STORED || entry.method() == EntryHeader.DEFLATED;
    if (!known || entry.has(EntryHeader.PATCH)) {
      throw ZipRefusal.entry(entry.name(), "is packed in a way other than deflate");
    }
    if (entry.method() == EntryHeader.STORED && entry.size() != entry.packedSize()) {
      throw ZipRefusal.damaged("a stored entry has two sizes");
    }
    if (entry.isFolder() && entry.size() != 0) {
      throw ZipRefusal.entry(entry.name(), "is a folder with content");
    }
  }

  private void size(EntryHeader entry) {
    if (entry.size() > limits.maxEntryBytes()) {
      throw ZipRefusal.tooLarge(
          "has an entry of " + entry.size() + " bytes, more than " + limits.maxEntryBytes());
    }
    if (entry.size() > limits.ratioFrom()
        && entry.size() / limits.maxRatio() > entry.packedSize()) {
      throw ZipRefusal.tooLarge(
          "has an entry that unpacks to more than " + limits.maxRatio() + " times its packed size");
    }
    total += entry.size();
    if (total > limits.maxTotalBytes()) {
      throw ZipRefusal.tooLarge("unpacks to more than " + limits.maxTotalBytes() + " bytes");
    }
  }

  /** On a disk that folds case or composes letters two names would be one file. */
  private void unique(EntryHeader entry) {
    String name = entry.name();
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      String folder = name.substring(0, slash);
      String before = taken.putIfAbsent(folded(folder), folder + "/");
      if (before != null && !before.equals(folder + "/")) {
        throw clash(name);
      }
    }
    if (!entry.isFolder() && taken.putIfAbsent(folded(name), name) != null) {
      throw clash(name);
    }
    if (entry.isFolder() && !folders.add(name)) {
      throw clash(name);
    }
  }

  private static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static RuntimeException clash(String name) {
    return ZipRefusal.entry(name, "has the name of another entry, on some disks at least");
  }
}
