package dev.dispatch.testkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileOperations;
import dev.dispatch.core.job.defaults.DefaultsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.node.JsonNodeFactory;

/** G-D1: whichever operation of a change fails, the defaults are what they were or should be. */
class DefaultsFaultsTest {

  private static final String OLD = "{\"a.b\":{\"old\":1}}";
  private static final String NEW = "{\"a.b\":{\"old\":1,\"new\":2}}";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "HALT")
  void defaultsAreOldOrNewWhicheverOperationFails(Fault fault) {
    RecordingFiles recording = new RecordingFiles();
    Path recorded = folder.resolve("recorded");
    set(recorded, FileOperations.real(), "old", 1);
    set(recorded, recording, "new", 2);
    assertThat(recording.operations()).hasSizeGreaterThan(6);
    for (int n = 1; n <= recording.operations().size(); n++) {
      Path home = folder.resolve("home-" + n);
      set(home, FileOperations.real(), "old", 1);

      boolean acknowledged = set(home, new FaultyFiles(n, fault), "new", 2);

      assertThat(read(home)).as("%s at %d", fault, n).isIn(OLD, NEW);
      assertThat(acknowledged && read(home).equals(OLD)).isFalse();
      assertOnlyTheFileIsLeftAfterTheNextChange(home);
    }
  }

  private static void assertOnlyTheFileIsLeftAfterTheNextChange(Path home) {
    new DefaultsFile(file(home)).unset(Optional.of("a.b"), List.of("new"));
    assertThat(AtomicFiles.onDisk().list(home))
        .containsExactly(file(home), home.resolve("action-defaults.json.lock"));
  }

  private static boolean set(Path home, FileOperations files, String field, int value) {
    try {
      new DefaultsFile(file(home), new AtomicFiles(files))
          .set("a.b", JsonNodeFactory.instance.objectNode().put(field, value));
      return true;
    } catch (DispatchException e) {
      return false;
    }
  }

  private static String read(Path home) {
    return new DefaultsFile(file(home)).read().toString();
  }

  private static Path file(Path home) {
    return home.resolve("action-defaults.json");
  }
}
