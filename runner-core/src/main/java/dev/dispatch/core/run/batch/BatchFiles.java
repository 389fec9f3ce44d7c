package dev.dispatch.core.run.batch;

import java.nio.file.Path;

/** Where things stand in the directory of a batch. */
public record BatchFiles(Path directory) {

  /** Returns the batch's id. */
  public String batchId() {
    return directory.getFileName().toString();
  }

  /** What was asked for. */
  public Path settings() {
    return directory.resolve("batch.json");
  }

  /** One line a run. */
  public Path runs() {
    return directory.resolve("runs.jsonl");
  }

  /** The commit point: a batch that has it has ended. */
  public Path summary() {
    return directory.resolve("summary.json");
  }

  /** Held by the process that runs it. */
  public Path lock() {
    return directory.resolve("batch.lock");
  }

  /** The directory of a run that is kept. */
  public Path run(String runId) {
    return directory.resolve(runId);
  }
}
