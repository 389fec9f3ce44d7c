package dev.dispatch.testkit.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is not as expected, by the file that expects it; writes the file instead when asked. */
final class Differences {

  private final Scenario scenario;
  private final boolean update;
  private final List<String> found = new ArrayList<>();

  Differences(Scenario scenario, boolean update) {
    this.scenario = scenario;
    this.update = update;
  }

  boolean updating() {
    return update;
  }

  void add(String file, String difference) {
    found.add(file + ": " + difference);
  }

  /** Writes an expectation; an empty one is no file. */
  void write(String file, String content) throws IOException {
    Path path = scenario.folder().resolve(file);
    if (content.isEmpty()) {
      Files.deleteIfExists(path);
    } else {
      Files.writeString(path, content);
    }
  }

  /** Throws where anything is different. */
  void report() {
    if (!found.isEmpty()) {
      throw new AssertionError(
          scenario.name()
              + " is not as expected (-Ddispatch.update=true writes what it is)\n"
              + String.join("\n", found));
    }
  }
}
