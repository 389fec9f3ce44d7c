package dev.dispatch.core.bundle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a gzip-compressed tar archive that nobody vouches for, within limits, and writes nothing.
 *
 * <p>Names, kinds, sizes and clashes of entries are held to the same rules as those of a zip file
 * (G-E1). Links, devices, sparse files and extensions other than a long name refuse the archive;
 * behind the end there may be zeros alone.
 */
public final class TarReader {

  private final InputStream in;
  private final ZipLimits limits;
  private final EntryRules rules;
  private final long packed;
  private long unpacked;
  private int entries;

  /** Takes the entries of an archive, in their order. */
  @FunctionalInterface
  public interface Visitor {

    /** Takes a file; what it leaves of the content is skipped. */
    void visit(ZipItem item, InputStream content) throws IOException;
  }

  private TarReader(InputStream in, ZipLimits limits, long packed) {
    this.in = in;
    this.limits = limits;
    this.rules = new EntryRules(limits);
    this.packed = packed;
  }

  /**
   * Hands out every file of an archive, and reads it to its end.
   *
   * @throws dev.dispatch.api.DispatchException of {@link ZipError} for an archive that is not
   *     taken; some of its files may have been handed out by then
   */
  public static void read(Path file, ZipLimits limits, Visitor visitor) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = new BufferedInputStream(new GZIPInputStream(raw, 64 * 1024))) {
      long size = Files.size(file);
      if (size > limits.maxTotalBytes()) {
        throw ZipRefusal.tooLarge("has " + size + " bytes, more than " + limits.maxTotalBytes());
      }
      new TarReader(plain, limits, size).read(visitor);
    } catch (NoSuchFileException e) {
      throw ZipRefusal.missing(file, e);
    } catch (EOFException e) {
      throw ZipRefusal.damagedTar("it ends too early");
    } catch (ZipException e) {
      throw ZipRefusal.damagedTar("it is not compressed by gzip, or damaged");
    } catch (IOException e) {
      throw ZipRefusal.unreadable(file, e);
    }
  }

  private void read(Visitor visitor) throws IOException {
    Optional<String> path = Optional.empty();
    for (byte[] block = block(); !isZero(block); block = block()) {
      TarHeader header = TarHeader.parse(block);
      if (++entries > limits.maxEntries()) {
        throw ZipRefusal.tooLarge("has more than " + limits.maxEntries() + " entries");
      }
      switch (header.type()) {
        case 'x' -> path = records(header).path().or(() -> Optional.of(""));
        case 'g' -> requireNoPath(records(header));
        default -> {
          visit(path.filter(name -> !name.isEmpty()).map(header::name).orElse(header), visitor);
          path = Optional.empty();
        }
      }
    }
    if (path.isPresent()) {
      throw ZipRefusal.damagedTar("its last entry is missing");
    }
    requireZeros();
  }

  private PaxRecords records(TarHeader header) throws IOException {
    if (header.size() > PaxRecords.LONGEST) {
      throw ZipRefusal.tooLarge("has a name of more than " + PaxRecords.LONGEST + " bytes");
    }
    byte[] bytes = exactly((int) header.size());
    skipPadding(header.size());
    return PaxRecords.parse(bytes);
  }

  private static void requireNoPath(PaxRecords records) {
    if (records.path().isPresent()) {
      throw ZipRefusal.damagedTar("it has one name for all entries");
    }
  }

  private void visit(TarHeader header, Visitor visitor) throws IOException {
    EntryHeader entry = header.entry();
    rules.check(entry);
    Content content = new Content(header.size());
    if (!entry.isFolder()) {
      visitor.visit(entry.item(), content);
    }
    content.transferTo(OutputStream.nullOutputStream());
    skipPadding(header.size());
  }

  private void skipPadding(long size) throws IOException {
    exactly((int) ((TarHeader.BLOCK - size % TarHeader.BLOCK) % TarHeader.BLOCK));
  }

  private byte[] block() throws IOException {
    return exactly(TarHeader.BLOCK);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    count(length);
    return bytes;
  }

  // A bomb is told by what comes out of it, and not by what it says of itself.
  private void count(long more) {
    unpacked += more;
    if (unpacked > limits.ratioFrom() && unpacked / limits.maxRatio() > packed) {
      throw ZipRefusal.tooLarge("unpacks to more than " + limits.maxRatio() + " times its size");
    }
  }

  private void requireZeros() throws IOException {
    byte[] rest = new byte[8192];
    for (int n = in.read(rest); n >= 0; n = in.read(rest)) {
      count(n);
      for (int i = 0; i < n; i++) {
        if (rest[i] != 0) {
          throw ZipRefusal.damagedTar("something stands behind its end");
        }
      }
    }
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of one entry. */
  private final class Content extends InputStream {

    private long left;

    Content(long size) {
      this.left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return length == 0 ? 0 : -1;
      }
      int n = in.read(bytes, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException();
      }
      count(n);
      left -= n;
      return n;
    }
  }
}
