package dev.dispatch.core.run;

import dev.dispatch.core.file.AppendFile;
import dev.dispatch.core.json.JsonText;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * The step results of a run: a JSON array, one element a line, that grows as steps end.
 *
 * <p>A run that was killed leaves it without its last bracket; every whole line is still a result.
 */
final class StepResultsFile implements AutoCloseable {

  private final AppendFile file;
  private boolean any;

  private StepResultsFile(AppendFile file) {
    this.file = file;
  }

  static StepResultsFile open(Path path) {
    AppendFile file = AppendFile.open(path);
    file.appendLine("[");
    return new StepResultsFile(file);
  }

  void append(JsonNode result) {
    file.appendLine((any ? "," : "") + JsonText.compact(result));
    any = true;
  }

  @Override
  public void close() {
    file.appendLine("]");
    file.close();
  }
}
