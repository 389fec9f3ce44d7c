package dev.dispatch.testkit.files;

import dev.dispatch.core.file.FileOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real files that remember the names of the operations, in order. */
public final class RecordingFiles implements FileOperations {

  private final FileOperations real = FileOperations.real();
  private final List<String> operations = new ArrayList<>();

  /** Returns the names so far, such as {@code write}. */
  public List<String> operations() {
    return List.copyOf(operations);
  }

  @Override
  public FileChannel openToRead(Path file) throws IOException {
    operations.add("openToRead");
    return real.openToRead(file);
  }

  @Override
  public FileChannel openOwnToRead(Path file) throws IOException {
    operations.add("openOwnToRead");
    return real.openOwnToRead(file);
  }

  @Override
  public FileChannel create(Path file) throws IOException {
    operations.add("create");
    return real.create(file);
  }

  @Override
  public FileChannel openToAppend(Path file) throws IOException {
    operations.add("openToAppend");
    return real.openToAppend(file);
  }

  @Override
  public int read(FileChannel channel, ByteBuffer into) throws IOException {
    operations.add("read");
    return real.read(channel, into);
  }

  @Override
  public int write(FileChannel channel, ByteBuffer bytes) throws IOException {
    operations.add("write");
    return real.write(channel, bytes);
  }

  @Override
  public void force(FileChannel channel) throws IOException {
    operations.add("force");
    real.force(channel);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    operations.add("forceDirectory");
    real.forceDirectory(directory);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    operations.add("createDirectory");
    real.createDirectory(directory);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    operations.add("rename");
    real.rename(from, to);
  }

  @Override
  public boolean delete(Path file) throws IOException {
    operations.add("delete");
    return real.delete(file);
  }
}
