package dev.dispatch.core.bundle;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.FileError;
import java.io.IOException;
import java.nio.file.Path;

/** The words in which an archive is refused. */
final class ZipRefusal {

  private static final String HINT = "Get the archive again from where it comes from.";
  private static final int SHOWN = 80;

  private ZipRefusal() {}

  static DispatchException damaged(String what) {
    return new DispatchException(
        ZipError.ZIP_DAMAGED, "The archive is no sound zip file: " + what + ".", HINT);
  }

  static DispatchException damaged(String what, IOException cause) {
    return new DispatchException(
        ZipError.ZIP_DAMAGED, "The archive is no sound zip file: " + what + ".", HINT, cause);
  }

  static DispatchException damagedTar(String what) {
    return new DispatchException(
        ZipError.ZIP_DAMAGED, "The archive is no sound .tgz file: " + what + ".", HINT);
  }

  static DispatchException entry(String name, String why) {
    return new DispatchException(
        ZipError.ZIP_ENTRY_REFUSED,
        "The archive's entry '" + shown(name) + "' is refused: it " + why + ".",
        "Archives hold plain files and folders below one place; pack it again without the entry.");
  }

  static DispatchException tooLarge(String what) {
    return new DispatchException(
        ZipError.ZIP_TOO_LARGE,
        "The archive " + what + ".",
        "Pack less into it, or check that it is the file you mean.");
  }

  /** A hostile name can be long, and can hold what a terminal would obey. */
  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints().limit(SHOWN).forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '\uFFFD'));
    return name.codePoints().count() > SHOWN ? shown.append('…').toString() : shown.toString();
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
  }

  static DispatchException missing(Path file, IOException cause) {
    return new DispatchException(
        FileError.FILE_NOT_FOUND,
        "There is no file '" + file + "'.",
        "Check the path; it is relative to the current folder.",
        cause);
  }

  static DispatchException unreadable(Path file, IOException cause) {
    return new DispatchException(
        ZipError.ZIP_DAMAGED,
        "The archive '" + file + "' cannot be read.",
        "Check that it is a file and that you may read it.",
        cause);
  }
}
