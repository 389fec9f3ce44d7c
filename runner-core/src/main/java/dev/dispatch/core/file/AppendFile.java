package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A log that grows line by line; each line is one write, so that a crash can tear only the last.
 */
public final class AppendFile implements AutoCloseable {

  private final FileOperations operations;
  private final Path file;
  private final FileChannel channel;
  private boolean torn;

  private AppendFile(FileOperations operations, Path file, FileChannel channel) {
    this.operations = operations;
    this.file = file;
    this.channel = channel;
  }

  /** Opens a log on the disk for its owner only, creating it where it is not there. */
  public static AppendFile open(Path file) {
    return open(FileOperations.real(), file);
  }

  /**
   * Opens a log on the disk, and cuts off a last line that a crash has torn, so that every line
   * that is there afterwards is whole.
   */
  public static AppendFile openWhole(Path file) {
    AppendFile log = open(file);
    try (FileChannel reading = log.operations.openOwnToRead(file)) {
      log.channel.truncate(endOfLastLine(log.operations, reading));
      return log;
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  private static long endOfLastLine(FileOperations operations, FileChannel reading)
      throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = reading.size();
    while (end > 0) {
      reading.position(end - 1);
      if (operations.read(reading, one.clear()) == 1 && one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }

  /** Opens a log over file operations. */
  public static AppendFile open(FileOperations operations, Path file) {
    try {
      return new AppendFile(operations, file, operations.openToAppend(file));
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  /**
   * Appends one line; a line break inside is written as {@code \n} or {@code \r}. After a failed
   * write, which may have left half a line, the next begins a new one.
   */
  public synchronized void appendLine(String line) {
    append(oneLine(line) + "\n");
  }

  /** Appends several lines in one write. */
  public synchronized void appendLines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(oneLine(line)).append('\n'));
    append(text.toString());
  }

  private void append(String lines) {
    String text = torn ? "\n" + lines : lines;
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        operations.write(channel, bytes);
      }
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    } finally {
      torn = bytes.hasRemaining();
    }
  }

  /** Returns once every line is on the disk. */
  public synchronized void force() {
    try {
      operations.force(channel);
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw FileFailure.writing(file, e);
    }
  }

  private static String oneLine(String line) {
    if (line.indexOf('\n') < 0 && line.indexOf('\r') < 0) {
      return line;
    }
    return line.replace("\r", "\\r").replace("\n", "\\n");
  }
}
