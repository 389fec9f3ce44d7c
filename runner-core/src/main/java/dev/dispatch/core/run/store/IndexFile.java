package dev.dispatch.core.run.store;

import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.file.AtomicFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The lines of the index: {@code S <id>} for a run that started, {@code E <id> <status> <job type>}
 * for one that ended, {@code V <folder time> <runs> <batches>} for what the index is sure of.
 */
final class IndexFile {

  static final String NAME = ".runs";

  private final Path folder;
  private final Path file;

  IndexFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
  }

  boolean exists() {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the file's size in bytes; 0 where there is none. */
  long size() {
    try {
      return exists() ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }

  /**
   * Returns the whole lines among the last bytes; the first may be cut off, and then is left out.
   */
  List<String> tail(int bytes) {
    if (!exists()) {
      return List.of();
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      long start = Math.max(0, channel.size() - bytes);
      ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - start));
      while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {}
      String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
      return wholeLines(text, start > 0);
    } catch (NoSuchFileException gone) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> wholeLines(String text, boolean cutOff) {
    int first = cutOff ? text.indexOf('\n') + 1 : 0;
    int last = text.lastIndexOf('\n') + 1;
    return first >= last ? List.of() : text.substring(first, last).lines().toList();
  }

  /** Returns every whole line. */
  List<String> all() {
    return tail(Integer.MAX_VALUE - 16);
  }

  /** Adds lines after the last; they are written at once. */
  void append(List<String> lines) {
    if (lines.isEmpty()) {
      return;
    }
    try (AppendFile open = AppendFile.open(file)) {
      open.appendLines(lines);
    }
  }

  /** Creates the file where it is not there, so that adding to it does not change the folder. */
  void create() {
    AppendFile.open(file).close();
  }

  void replace(List<String> lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFiles.onDisk().replace(file, bytes);
  }

  /** Returns when an entry of the folder was made, renamed or deleted last. */
  long folderTime() {
    try {
      return Files.getLastModifiedTime(folder).to(TimeUnit.NANOSECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
