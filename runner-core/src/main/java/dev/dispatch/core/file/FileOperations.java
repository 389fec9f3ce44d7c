package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The file operations that the durable state is made of; tests put faults in between.
 *
 * <p>Whatever creates never follows a link (G-D8) and makes things for their owner only (G-D9).
 */
public interface FileOperations {

  /** Returns the operations of the real disk. */
  static FileOperations real() {
    return DiskOperations.INSTANCE;
  }

  /** Opens a file to read it; a link is followed. */
  FileChannel openToRead(Path file) throws IOException;

  /** Opens a file to read it; refuses a link. */
  FileChannel openOwnToRead(Path file) throws IOException;

  /** Creates a file to write it; refuses where anything, even a dangling link, is there. */
  FileChannel create(Path file) throws IOException;

  /** Opens a file to write after its end, creating it where it is not there; refuses a link. */
  FileChannel openToAppend(Path file) throws IOException;

  /** Reads some bytes; returns how many, -1 at the end. */
  int read(FileChannel channel, ByteBuffer into) throws IOException;

  /** Writes some bytes, perhaps not all; returns how many. */
  int write(FileChannel channel, ByteBuffer bytes) throws IOException;

  /** Returns once the file's bytes are on the disk. */
  void force(FileChannel channel) throws IOException;

  /** Returns once the names in a directory are on the disk, where the system can say so. */
  void forceDirectory(Path directory) throws IOException;

  /** Creates one directory; refuses where anything is there. */
  void createDirectory(Path directory) throws IOException;

  /** Renames a file over another in one step; a link that is there is replaced, not followed. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file, a link or an empty directory; returns whether it was there. */
  boolean delete(Path file) throws IOException;
}
