package dev.dispatch.core.file;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Paths that stay below a folder, by their text and by where their links really lead (G-D7). */
public final class SafePath {

  private static final int LONGEST_SEGMENT = 255;
  private static final int LONGEST_PATH = 1024;
  private static final int SHOWN = 80;

  private SafePath() {}

  /**
   * Returns the path of a child, which need not exist.
   *
   * @param root a folder that exists, perhaps reached through a link
   * @param child a relative path with {@code /} between its parts
   */
  public static Path below(Path root, String child) {
    if (!isPlain(child)) {
      throw outside(root, child);
    }
    Path path = resolve(root, child);
    requireBelow(root, path, child);
    return path;
  }

  /** The system's encoding may not be able to write every character. */
  private static Path resolve(Path root, String child) {
    try {
      return root.resolve(child);
    } catch (InvalidPathException unwritable) {
      throw outside(root, child);
    }
  }

  /** Returns whether every part of a relative path is an ordinary name. */
  private static boolean isPlain(String child) {
    if (child.isEmpty() || child.length() > LONGEST_PATH) {
      return false;
    }
    for (String segment : child.split("/", -1)) {
      if (!isPlainSegment(segment)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainSegment(String segment) {
    return !segment.isBlank()
        && !segment.equals(".")
        && !segment.equals("..")
        && segment.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SEGMENT
        && !hasDangerous(segment);
  }

  private static boolean hasDangerous(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      if (isDangerous(segment.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Separators and drive marks of any system, and controls. */
  private static boolean isDangerous(int c) {
    return c == '\\' || c == ':' || Character.isISOControl(c);
  }

  private static void requireBelow(Path root, Path path, String child) {
    try {
      Path realRoot = root.toRealPath();
      if (!nearestExisting(path).toRealPath().startsWith(realRoot)) {
        throw outside(root, child);
      }
    } catch (IOException danglingOrForbidden) {
      throw outside(root, child);
    }
  }

  private static Path nearestExisting(Path path) {
    Path existing = path;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    return existing;
  }

  private static DispatchException outside(Path root, String child) {
    return new DispatchException(
        FileError.FILE_OUTSIDE_ROOT,
        "'" + shown(child) + "' is not a path below '" + root + "'",
        "Give a relative path without '..', backslashes, ':' or links that lead elsewhere.");
  }

  private static String shown(String child) {
    return child.length() <= SHOWN ? child : child.substring(0, SHOWN) + "…";
  }
}
