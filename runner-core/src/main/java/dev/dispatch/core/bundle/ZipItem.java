package dev.dispatch.core.bundle;

/**
 * An entry of an archive whose name and place were checked.
 *
 * @param name with {@code /} between its parts, relative; a folder's ends in {@code /}
 * @param size unpacked, in bytes
 */
public record ZipItem(String name, long size) {

  /** Returns whether it is a folder. */
  public boolean isFolder() {
    return name.endsWith("/");
  }
}
