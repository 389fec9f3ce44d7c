package dev.dispatch.core.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a folder with all that is in it. A link is deleted itself, never followed, also where
 * somebody puts it in a folder's place meanwhile (G-D8): each step goes by the open parent folder,
 * not by a path.
 */
public final class FolderDeletion {

  private FolderDeletion() {}

  /** Deletes what a path names: a folder, a file or a link; nothing where it is gone already. */
  public static void delete(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(parent)) {
      if (siblings instanceof SecureDirectoryStream<Path> open) {
        deleteOne(open, folder.getFileName());
      } else {
        Files.walkFileTree(folder, new ByPath());
      }
    } catch (NoSuchFileException gone) {
      return;
    } catch (IOException e) {
      throw FileFailure.writing(folder, e);
    }
  }

  private static void deleteOne(SecureDirectoryStream<Path> parent, Path name) throws IOException {
    try {
      deleteIn(parent, name);
    } catch (NoSuchFileException gone) {
      return; // somebody else deletes, too
    }
  }

  private static void deleteIn(SecureDirectoryStream<Path> parent, Path name) throws IOException {
    BasicFileAttributes attributes =
        parent
            .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes();
    if (!attributes.isDirectory()) {
      parent.deleteFile(name);
      return;
    }
    try (SecureDirectoryStream<Path> folder =
        parent.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      for (Path child : names(folder)) {
        deleteOne(folder, child);
      }
    }
    parent.deleteDirectory(name);
  }

  private static List<Path> names(SecureDirectoryStream<Path> folder) throws IOException {
    List<Path> names = new ArrayList<>();
    try {
      folder.forEach(entry -> names.add(entry.getFileName()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  /** For systems whose folders cannot be held open; links are not followed either. */
  private static final class ByPath extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
      if (failed != null) {
        throw failed;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
