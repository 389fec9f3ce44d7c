package dev.dispatch.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** G-D8: a link that stands where we create, write or delete is never followed. */
class LinksTest {

  @TempDir Path folder;

  private final AtomicFiles files = AtomicFiles.onDisk();
  private Path victim;
  private Path link;

  @BeforeEach
  void createVictim() throws Exception {
    victim = Files.writeString(folder.resolve("victim"), "precious");
    link = folder.resolve("link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"victim", "missing"})
  void replacingALinkReplacesTheLinkItself(String target) throws Exception {
    Files.createSymbolicLink(link, folder.resolve(target));

    files.replace(link, "new".getBytes(UTF_8));

    assertThat(link).isRegularFile().hasContent("new");
    assertVictimIntact();
  }

  @ParameterizedTest
  @ValueSource(strings = {"victim", "missing"})
  void nothingIsCreatedThroughALink(String target) throws Exception {
    Files.createSymbolicLink(link, folder.resolve(target));

    assertThatThrownBy(() -> files.create(link, new byte[1])).isInstanceOf(DispatchException.class);
    assertVictimIntact();
  }

  @ParameterizedTest
  @ValueSource(strings = {"victim", "missing"})
  void nothingIsAppendedThroughALink(String target) throws Exception {
    Files.createSymbolicLink(link, folder.resolve(target));

    assertThatThrownBy(() -> AppendFile.open(link)).isInstanceOf(DispatchException.class);
    assertVictimIntact();
  }

  @ParameterizedTest
  @ValueSource(strings = {"victim", "missing"})
  void noLockIsTakenThroughALink(String target) throws Exception {
    Files.createSymbolicLink(link, folder.resolve(target));

    assertThatThrownBy(() -> LockFile.acquire(link)).isInstanceOf(DispatchException.class);
    assertVictimIntact();
  }

  @Test
  void aTemporaryNameTakenByALinkIsPassedOver() throws Exception {
    Files.createSymbolicLink(folder.resolve(".state.0.tmp"), victim);

    files.replace(folder.resolve("state"), "new".getBytes(UTF_8));

    assertThat(folder.resolve("state")).isRegularFile().hasContent("new");
    assertVictimIntact();
  }

  @Test
  void aLeftoverThatIsALinkIsDeletedItself() throws Exception {
    Path leftover = Files.createSymbolicLink(folder.resolve(".state.0.tmp"), victim);

    files.deleteLeftovers(folder.resolve("state"));

    assertThat(leftover).doesNotExist();
    assertVictimIntact();
  }

  @Test
  void deletingALinkLeavesItsTarget() throws Exception {
    Files.createSymbolicLink(link, victim);

    assertThat(files.delete(link)).isTrue();
    assertVictimIntact();
  }

  @Test
  void aDirectoryIsNotCreatedThroughADanglingLink() throws Exception {
    Files.createSymbolicLink(link, folder.resolve("missing"));

    assertThatThrownBy(() -> files.createDirectories(link)).isInstanceOf(DispatchException.class);
    assertVictimIntact();
  }

  @Test
  void ourOwnFileIsNotReadThroughALink() throws Exception {
    Files.createSymbolicLink(link, victim);

    assertThat(files.read(link, 100)).asString(UTF_8).isEqualTo("precious");
    assertThatThrownBy(() -> files.readOwn(link, 100)).isInstanceOf(DispatchException.class);
  }

  @Test
  void aLinkThatComesAndGoesWinsNoRace() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Thread swapper = Thread.ofPlatform().start(() -> swapUntil(stop));
    for (int i = 0; i < 1000; i++) {
      appendIfNoLink();
      if (i % 25 == 0) {
        files.replace(link, "new".getBytes(UTF_8));
      }
    }
    stop.set(true);
    swapper.join();

    assertVictimIntact();
  }

  private void swapUntil(AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, victim);
      } catch (IOException lostTheRace) {
        Thread.onSpinWait();
      }
    }
  }

  private void appendIfNoLink() {
    try (AppendFile log = AppendFile.open(link)) {
      log.appendLine("line");
    } catch (DispatchException refused) {
      assertThat(refused.code()).isEqualTo(FileError.FILE_WRITE_FAILED);
    }
  }

  private void assertVictimIntact() {
    assertThat(victim).hasContent("precious");
    assertThat(folder.resolve("missing")).doesNotExist();
  }
}
