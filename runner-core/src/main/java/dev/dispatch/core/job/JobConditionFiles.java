package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.check.CheckError;
import dev.dispatch.core.expression.check.ConditionFiles;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The JSON files that conditions name, beside the job file. */
public record JobConditionFiles(Path folder) implements ConditionFiles {

  @Override
  public JsonNode read(String path) {
    try (InputStream in = Files.newInputStream(folder.resolve(path))) {
      byte[] bytes = in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
      return StrictJson.parse(bytes, path, JsonLimits.JOB).root();
    } catch (IOException unreadable) {
      throw new DispatchException(
          CheckError.CONDITION_FILE_UNAVAILABLE,
          "The file '" + path + "' cannot be read.",
          "Check that it is there, relative to the job file.",
          unreadable);
    }
  }
}
