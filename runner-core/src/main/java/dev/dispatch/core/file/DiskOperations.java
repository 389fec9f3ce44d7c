package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** The real disk. */
final class DiskOperations implements FileOperations {

  static final DiskOperations INSTANCE = new DiskOperations();

  private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);
  private static final Set<OpenOption> READ_OWN =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> CREATE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  private static final Set<OpenOption> APPEND =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);

  private DiskOperations() {}

  @Override
  public FileChannel openToRead(Path file) throws IOException {
    return FileChannel.open(file, READ);
  }

  @Override
  public FileChannel openOwnToRead(Path file) throws IOException {
    return FileChannel.open(file, READ_OWN);
  }

  @Override
  public FileChannel create(Path file) throws IOException {
    return OwnerOnly.open(file, CREATE);
  }

  @Override
  public FileChannel openToAppend(Path file) throws IOException {
    return OwnerOnly.open(file, APPEND);
  }

  @Override
  public int read(FileChannel channel, ByteBuffer into) throws IOException {
    return channel.read(into);
  }

  @Override
  public int write(FileChannel channel, ByteBuffer bytes) throws IOException {
    return channel.write(bytes);
  }

  @Override
  public void force(FileChannel channel) throws IOException {
    channel.force(true);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    if (OwnerOnly.isPosix(directory)) {
      try (FileChannel names = FileChannel.open(directory, READ)) {
        names.force(true);
      }
    }
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    OwnerOnly.createDirectory(directory);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public boolean delete(Path file) throws IOException {
    return Files.deleteIfExists(file);
  }
}
