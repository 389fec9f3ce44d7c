package dev.dispatch.testkit.files;

import dev.dispatch.core.file.LockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Takes a lock, says whether it got it, and holds it until its input ends or it is killed. */
final class LockingChild {

  private LockingChild() {}

  public static void main(String[] arguments) throws IOException {
    Optional<LockFile> lock = LockFile.tryAcquire(Path.of(arguments[0]));
    System.out.println(lock.isPresent() ? "locked" : "busy");
    if (lock.isPresent()) {
      int _ = System.in.read();
    }
  }
}
