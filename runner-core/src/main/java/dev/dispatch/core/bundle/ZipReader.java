package dev.dispatch.core.bundle;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileOperations;
import dev.dispatch.core.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Reads an archive that nobody vouches for (G-E1): it is all checked before anything is unpacked.
 *
 * <p>Refused are names that lead elsewhere or clash, links, devices, encryption, other packing than
 * deflate, several disks, ZIP64, a header that contradicts the directory, overlaps, gaps, and what
 * is over the limits, counted in real bytes. For one thread.
 */
public final class ZipReader implements AutoCloseable {

  private final FileChannel channel;
  private final ArchiveBytes archive;
  private final Map<String, EntryHeader> entries;
  private final Map<String, Long> starts;

  private ZipReader(
      FileChannel channel,
      ArchiveBytes archive,
      Map<String, EntryHeader> entries,
      Map<String, Long> starts) {
    this.channel = channel;
    this.archive = archive;
    this.entries = entries;
    this.starts = starts;
  }

  /**
   * Opens an archive and checks everything but the content of its entries.
   *
   * @throws dev.dispatch.api.DispatchException with a {@link ZipError}
   */
  public static ZipReader open(Path file, ZipLimits limits) {
    try {
      FileChannel channel = FileOperations.real().openToRead(file);
      try {
        return checked(channel, limits);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (NoSuchFileException e) {
      throw ZipRefusal.missing(file, e);
    } catch (IOException e) {
      throw ZipRefusal.unreadable(file, e);
    }
  }

  private static ZipReader checked(FileChannel channel, ZipLimits limits) throws IOException {
    ArchiveBytes archive = new ArchiveBytes(channel);
    if (archive.size() > limits.maxTotalBytes()) {
      throw ZipRefusal.tooLarge(
          "has " + archive.size() + " bytes, more than " + limits.maxTotalBytes());
    }
    EndRecord end = EndRecord.find(archive);
    List<EntryHeader> headers = CentralDirectory.read(archive, end, limits);
    EntryRules.check(headers, limits);
    Map<String, EntryHeader> entries = LinkedHashMap.newLinkedHashMap(headers.size());
    headers.forEach(header -> entries.put(header.name(), header));
    return new ZipReader(
        channel, archive, entries, LocalHeaders.check(archive, headers, end.directoryOffset()));
  }

  /** Returns every entry, in the order of the archive. */
  public List<ZipItem> items() {
    return entries.values().stream().map(EntryHeader::item).toList();
  }

  /** Returns whether there is a file of this name. */
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /** Returns the bytes of a file that is there. */
  public byte[] read(String name) {
    EntryHeader entry = entries.get(name);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(entry.size()));
    try {
      content(entry).writeTo(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Unpacks everything into a folder that is empty and ours, for its owner only, and returns the
   * SHA-256 of each file in lower-case hex, by name.
   *
   * <p>On a failure the folder holds a part; it is the caller's to delete. So unpack into a folder
   * beside the place where it is to be, check, and rename.
   */
  public SequencedMap<String, String> extract(Path folder) {
    SequencedMap<String, String> digests = new TreeMap<>();
    AtomicFiles files = AtomicFiles.onDisk();
    for (EntryHeader entry : entries.values()) {
      Path target = folder.resolve(entry.name());
      if (entry.isFolder()) {
        files.createDirectories(target);
      } else {
        files.createDirectories(target.getParent());
        digests.put(entry.name(), write(entry, target));
      }
    }
    return digests;
  }

  private String write(EntryHeader entry, Path target) {
    MessageDigest digest = Sha256.digest();
    AtomicFiles.onDisk()
        .create(target, out -> content(entry).writeTo(new DigestOutputStream(out, digest)));
    return Sha256.hex(digest);
  }

  private EntryContent content(EntryHeader entry) {
    return new EntryContent(archive, entry, starts.get(entry.name()));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw ZipRefusal.damaged("it cannot be closed", e);
    }
  }
}
