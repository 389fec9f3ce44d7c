package dev.dispatch.bench.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Run directories written by hand: a second apart, every tenth failed, every ten-thousandth of a
 * rare type.
 */
final class StoredRuns {

  private StoredRuns() {}

  /** Writes so many runs into a folder, and returns it. */
  static Path write(Path folder, int runs) throws IOException {
    Files.createDirectories(folder);
    long start = Instant.now().getEpochSecond() - runs;
    String id = "";
    for (int i = 0; i < runs; i++) {
      Instant at = Instant.ofEpochSecond(start + i);
      String stamp = at.toString().replaceAll("[-:]", "").replace('T', '-').substring(0, 15);
      id = String.format(Locale.ROOT, "%s-job-run-%03d%04x", stamp, i % 1000, i % 0x10000);
      write(Files.createDirectory(folder.resolve(id)), id, i, at);
    }
    Files.writeString(folder.resolve("latest"), id + "\n");
    return folder;
  }

  private static void write(Path run, String id, int number, Instant at) throws IOException {
    String status = number % 10 == 0 ? "FAILED" : "SUCCESS";
    String type = number % 10_000 == 0 ? "rare" : "usual";
    Files.writeString(
        run.resolve("summary.json"),
        "{\"runId\":\"%s\",\"jobType\":\"%s\",\"status\":\"%s\"}".formatted(id, type, status));
    Files.writeString(
        run.resolve("meta.json"),
        "{\"runId\":\"%s\",\"startedAt\":\"%s\",\"durationMs\":5}".formatted(id, at));
  }
}
