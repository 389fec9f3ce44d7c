package dev.dispatch.testkit.files;

import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.secret.Redactor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes a file in every way there is. */
final class WritingChild {

  private WritingChild() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
    AtomicFiles files = AtomicFiles.onDisk();
    files.createDirectories(folder.resolve("run/calls"));
    files.create(folder.resolve("run/calls/001.json"), bytes);
    files.replace(folder.resolve("run/summary.json"), bytes);
    try (AppendFile log = AppendFile.open(folder.resolve("run/activity.log"))) {
      log.appendLine("line");
    }
    MemoryStore memory = new MemoryStore(folder.resolve("home/memory"), Redactor.NONE);
    memory.store("ns", new TreeMap<>(Map.of("a", 1)));
  }
}
