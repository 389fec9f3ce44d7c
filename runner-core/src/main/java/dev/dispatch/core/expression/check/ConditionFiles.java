package dev.dispatch.core.expression.check;

import dev.dispatch.api.DispatchException;
import tools.jackson.databind.JsonNode;

/** Reads the JSON files that rules name, relative to the job's folder. */
@FunctionalInterface
public interface ConditionFiles {

  /** For places that have no folder: every file is refused. */
  ConditionFiles NONE = ConditionFiles::refuse;

  /**
   * Reads a file.
   *
   * @throws DispatchException when it is not there or is no JSON
   */
  JsonNode read(String path);

  private static JsonNode refuse(String path) {
    throw new DispatchException(
        CheckError.CONDITION_FILE_UNAVAILABLE,
        "the file '" + path + "' cannot be read here",
        "Write the value or the schema into the rule.");
  }
}
