package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files whole and replaces them whole, so that a reader sees the old one or the new one. */
public final class AtomicFiles {

  private static final String TEMPORARY_SUFFIX = ".tmp";
  private static final int TEMPORARY_NAMES = 1000;

  private final FileOperations operations;

  /** Creates it over file operations; {@link #onDisk()} is the one for everyday use. */
  public AtomicFiles(FileOperations operations) {
    this.operations = operations;
  }

  /** Returns it over the real disk. */
  public static AtomicFiles onDisk() {
    return new AtomicFiles(FileOperations.real());
  }

  /** Reads a file that a user named; a link is followed, more than {@code max} bytes refused. */
  public byte[] read(Path file, long max) {
    try (FileChannel channel = operations.openToRead(file)) {
      return new BoundedReader(operations, file, max).read(channel);
    } catch (IOException e) {
      throw FileFailure.reading(file, e);
    }
  }

  /** Reads a file of our own making; a link in its place is refused (G-D8). */
  public byte[] readOwn(Path file, long max) {
    try (FileChannel channel = operations.openOwnToRead(file)) {
      return new BoundedReader(operations, file, max).read(channel);
    } catch (IOException e) {
      throw FileFailure.reading(file, e);
    }
  }

  /**
   * Replaces a file, or creates it, for its owner only; on return the new bytes are on the disk,
   * and after any failure or crash the file holds the old bytes or the new ones (G-D1).
   */
  public void replace(Path file, byte[] bytes) {
    replace(file, new WholeBytes(bytes));
  }

  /** Like {@link #replace(Path, byte[])}, with content that need not fit into memory. */
  public void replace(Path file, FileContent content) {
    Path target = file.toAbsolutePath();
    try {
      Path temporary = writeBeside(target, content, true);
      renameOver(temporary, target);
      operations.forceDirectory(target.getParent());
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  /**
   * Like {@link #replace(Path, byte[])}, without waiting for the disk: whole or not there for every
   * reader and after the end of any process, but not after that of the machine.
   */
  public void rewrite(Path file, byte[] bytes) {
    Path target = file.toAbsolutePath();
    try {
      renameOver(writeBeside(target, new WholeBytes(bytes), false), target);
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  /** Creates a file for its owner only, without waiting for the disk; refuses where one is. */
  public void create(Path file, byte[] bytes) {
    try (FileChannel channel = operations.create(file)) {
      write(channel, new WholeBytes(bytes));
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  /**
   * Creates a file for its owner only from content that need not fit into memory; on return it is
   * on the disk. Refuses where one is; what was written before a failure stays.
   */
  public void create(Path file, FileContent content) {
    try (FileChannel channel = operations.create(file)) {
      write(channel, content);
      operations.force(channel);
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  /**
   * Renames a file or folder to a name that is free, within one file system; on return the new name
   * is on the disk.
   */
  public void publish(Path staged, Path target) {
    try {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(target.toString());
      }
      operations.rename(staged, target);
      operations.forceDirectory(target.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw FileFailure.writing(target, e);
    }
  }

  /** Renames a file or folder within one file system, without waiting for the disk. */
  public void rename(Path from, Path to) {
    try {
      operations.rename(from, to);
    } catch (IOException e) {
      throw FileFailure.writing(to, e);
    }
  }

  /** Creates a directory and its missing parents, each for its owner only. */
  public void createDirectories(Path directory) {
    try {
      createMissing(directory.toAbsolutePath(), false);
    } catch (IOException e) {
      throw FileFailure.writing(directory, e);
    }
  }

  /** Like {@link #createDirectories}, and on return the new names are on the disk. */
  public void createDurableDirectories(Path directory) {
    try {
      createMissing(directory.toAbsolutePath(), true);
    } catch (IOException e) {
      throw FileFailure.writing(directory, e);
    }
  }

  /** Deletes a file, a link itself, or an empty directory; returns whether it was there. */
  public boolean delete(Path file) {
    try {
      return operations.delete(file);
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  /** Returns what is in a directory, by name; nothing where there is no directory. */
  public List<Path> list(Path directory) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      List<Path> found = new ArrayList<>();
      entries.forEach(found::add);
      found.sort(null);
      return found;
    } catch (NoSuchFileException nothing) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw FileFailure.reading(directory, e.getCause());
    } catch (IOException e) {
      throw FileFailure.reading(directory, e);
    }
  }

  /**
   * Deletes what a killed process left beside a file on its way to replace it; only for who holds
   * the file's lock.
   */
  public void deleteLeftovers(Path file) {
    Path target = file.toAbsolutePath();
    for (Path entry : list(target.getParent())) {
      if (isTemporary(entry.getFileName().toString(), target)) {
        delete(entry);
      }
    }
  }

  private static boolean isTemporary(String name, Path target) {
    String prefix = temporaryPrefix(target);
    return name.length() > prefix.length() + TEMPORARY_SUFFIX.length()
        && name.startsWith(prefix)
        && name.endsWith(TEMPORARY_SUFFIX)
        && name.substring(prefix.length(), name.length() - TEMPORARY_SUFFIX.length())
            .chars()
            .allMatch(Character::isDigit);
  }

  private Path writeBeside(Path target, FileContent content, boolean durable) throws IOException {
    for (int n = 0; n < TEMPORARY_NAMES; n++) {
      Path temporary = target.resolveSibling(temporaryPrefix(target) + n + TEMPORARY_SUFFIX);
      if (writeNew(temporary, content, durable)) {
        return temporary;
      }
    }
    throw new IOException("too many unfinished writes beside it");
  }

  /** Returns false where the name is taken: by another writer, or by what a killed one left. */
  private boolean writeNew(Path temporary, FileContent content, boolean durable)
      throws IOException {
    try (FileChannel channel = operations.create(temporary)) {
      fill(channel, temporary, content, durable);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }

  private static String temporaryPrefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  private void fill(FileChannel channel, Path temporary, FileContent content, boolean durable)
      throws IOException {
    try {
      write(channel, content);
      if (durable) {
        operations.force(channel);
      }
    } catch (IOException | RuntimeException e) {
      discard(temporary, e);
      throw e;
    }
  }

  private void write(FileChannel channel, FileContent content) throws IOException {
    content.writeTo(new ChannelOutput(operations, channel));
  }

  private void renameOver(Path temporary, Path target) throws IOException {
    try {
      operations.rename(temporary, target);
    } catch (IOException e) {
      discard(temporary, e);
      throw e;
    }
  }

  private void discard(Path temporary, Exception because) {
    try {
      operations.delete(temporary);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private void createMissing(Path directory, boolean durable) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Path parent = directory.getParent();
    if (parent != null) {
      createMissing(parent, durable);
    }
    try {
      operations.createDirectory(directory);
    } catch (FileAlreadyExistsException there) {
      requireDirectory(directory, there);
    }
    if (durable && parent != null) {
      operations.forceDirectory(parent);
    }
  }

  /** Another process may have made it meanwhile; a file or dangling link is no directory. */
  private static void requireDirectory(Path directory, IOException otherwise) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw otherwise;
    }
  }
}
