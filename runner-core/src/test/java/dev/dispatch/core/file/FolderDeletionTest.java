package dev.dispatch.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeletionTest {

  @TempDir Path root;
  private Path outside;
  private Path folder;

  @BeforeEach
  void files() throws IOException {
    outside = Files.createDirectories(root.resolve("outside"));
    Files.writeString(outside.resolve("kept"), "kept");
    folder = Files.createDirectories(root.resolve("folder"));
    Files.createDirectories(folder.resolve("a/b/c"));
    Files.writeString(folder.resolve("a/b/file"), "x");
  }

  @Test
  void deletesAllThatIsInAFolder() {
    FolderDeletion.delete(folder);

    assertThat(folder).doesNotExist();
  }

  @Test
  void deletesLinksInsideAndNotWhatTheyPointTo() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/link"), outside);
    Files.createSymbolicLink(folder.resolve("dangling"), root.resolve("nowhere"));

    FolderDeletion.delete(folder);

    assertThat(folder).doesNotExist();
    assertThat(outside.resolve("kept")).exists();
  }

  @Test
  void deletesALinkInPlaceOfTheFolder() throws IOException {
    Path link = Files.createSymbolicLink(root.resolve("link"), outside);

    FolderDeletion.delete(link);

    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(outside.resolve("kept")).exists();
  }

  @Test
  void doesNothingWhereNothingIs() {
    FolderDeletion.delete(root.resolve("nothing"));

    assertThat(folder).exists();
  }

  @Test
  void neverFollowsALinkThatTakesAFoldersPlaceMeanwhile() throws Exception {
    for (int i = 0; i < 200; i++) {
      Path victim = Files.createDirectories(folder.resolve("v" + i + "/sub"));
      Path sub = victim.getParent().resolve("sub");
      Thread swapper = Thread.ofPlatform().start(() -> swap(sub));
      deleteOrGiveUp(victim.getParent());
      swapper.join();
    }

    assertThat(outside.resolve("kept")).exists();
  }

  private static void deleteOrGiveUp(Path victim) {
    try {
      FolderDeletion.delete(victim);
    } catch (DispatchException filledAgain) {
      assertThat(filledAgain.code()).isEqualTo(FileError.FILE_WRITE_FAILED);
    }
  }

  private void swap(Path sub) {
    try {
      Files.deleteIfExists(sub);
      Files.createSymbolicLink(sub, outside);
    } catch (IOException lostTheRace) {
      assertThat(sub.getParent()).isNotNull();
    }
  }
}
