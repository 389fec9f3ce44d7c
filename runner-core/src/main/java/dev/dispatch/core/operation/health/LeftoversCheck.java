package dev.dispatch.core.operation.health;

import dev.dispatch.core.file.LockFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether killed processes left locks or unfinished files behind. A lock dies with its process, so
 * that one that is held has a living holder.
 */
public final class LeftoversCheck {

  private static final String NAME = "locks";

  private LeftoversCheck() {}

  /** Looks into folders, not below them. */
  public static Finding of(List<Path> folders) {
    try {
      List<Path> held = new ArrayList<>();
      List<Path> unfinished = new ArrayList<>();
      for (Path folder : folders) {
        held.addAll(matching(folder, "{.,}*.lock").stream().filter(LockFile::isHeld).toList());
        unfinished.addAll(matching(folder, ".*.tmp"));
      }
      return finding(held, unfinished);
    } catch (IOException e) {
      return Finding.warn(NAME, e.getMessage(), "Make the folder readable.");
    }
  }

  private static Finding finding(List<Path> held, List<Path> unfinished) {
    if (!unfinished.isEmpty()) {
      return Finding.warn(
          NAME,
          unfinished.size() + " unfinished file(s), the first " + unfinished.getFirst(),
          "Delete them once no dispatch is running.");
    }
    return Finding.ok(
        NAME, held.isEmpty() ? "none held" : "held by a running dispatch: " + held.getFirst());
  }

  private static List<Path> matching(Path folder, String names) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
        files.forEach(found::add);
      }
    }
    return found;
  }
}
