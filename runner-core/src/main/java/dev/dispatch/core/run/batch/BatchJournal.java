package dev.dispatch.core.run.batch;

import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.nio.file.Path;

/** Appends the results of runs, one line each; a line that stands is a run that is over. */
final class BatchJournal implements AutoCloseable {

  private final AppendFile file;

  private BatchJournal(AppendFile file) {
    this.file = file;
  }

  static BatchJournal open(Path path) {
    return new BatchJournal(AppendFile.openWhole(path));
  }

  void append(RunLine run) {
    file.appendLine(JsonText.compact(JsonValues.toTree(run)));
  }

  @Override
  public void close() {
    file.force();
    file.close();
  }
}
