package dev.dispatch.testkit.files;

import dev.dispatch.core.file.FileOperations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Real files whose n-th operation fails; the first is number 1. */
public final class FaultyFiles implements FileOperations {

  /** The exit code of a process that was halted on purpose. */
  public static final int HALTED = 86;

  private final FileOperations real = FileOperations.real();
  private final int failing;
  private final Fault fault;
  private int count;

  /** Creates files that fail at the operation of that number, in that way. */
  public FaultyFiles(int failing, Fault fault) {
    this.failing = failing;
    this.fault = fault;
  }

  @Override
  public FileChannel openToRead(Path file) throws IOException {
    beforeOther();
    return real.openToRead(file);
  }

  @Override
  public FileChannel openOwnToRead(Path file) throws IOException {
    beforeOther();
    return real.openOwnToRead(file);
  }

  @Override
  public FileChannel create(Path file) throws IOException {
    beforeOther();
    return real.create(file);
  }

  @Override
  public FileChannel openToAppend(Path file) throws IOException {
    beforeOther();
    return real.openToAppend(file);
  }

  @Override
  public int read(FileChannel channel, ByteBuffer into) throws IOException {
    beforeOther();
    return real.read(channel, into);
  }

  @Override
  public int write(FileChannel channel, ByteBuffer bytes) throws IOException {
    count++;
    if (count == failing && fault != Fault.IO_ERROR && fault != Fault.DEAD_DISK) {
      int written = writeHalf(channel, bytes);
      failAfterHalf();
      return written;
    }
    failNow();
    return real.write(channel, bytes);
  }

  @Override
  public void force(FileChannel channel) throws IOException {
    beforeOther();
    real.force(channel);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    beforeOther();
    real.forceDirectory(directory);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    beforeOther();
    real.createDirectory(directory);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    beforeOther();
    real.rename(from, to);
  }

  @Override
  public boolean delete(Path file) throws IOException {
    beforeOther();
    return real.delete(file);
  }

  private void beforeOther() throws IOException {
    count++;
    failNow();
  }

  private void failNow() throws IOException {
    boolean dead = fault == Fault.DEAD_DISK && count > failing;
    if (count != failing && !dead) {
      return;
    }
    switch (fault) {
      case IO_ERROR, DEAD_DISK -> throw new IOException("Input/output error");
      case DISK_FULL -> throw new IOException("No space left on device");
      case HALT -> Runtime.getRuntime().halt(HALTED);
      case SHORT_WRITE -> {}
    }
  }

  private int writeHalf(FileChannel channel, ByteBuffer bytes) throws IOException {
    ByteBuffer half = bytes.slice(bytes.position(), bytes.remaining() / 2);
    int written = 0;
    while (half.hasRemaining()) {
      written += real.write(channel, half);
    }
    bytes.position(bytes.position() + written);
    return written;
  }

  private void failAfterHalf() throws IOException {
    if (fault != Fault.SHORT_WRITE) {
      failNow();
    }
  }
}
