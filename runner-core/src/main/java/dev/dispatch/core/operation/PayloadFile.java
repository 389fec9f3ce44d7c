package dev.dispatch.core.operation;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object in a file that the command line names, or on standard input. */
final class PayloadFile {

  private PayloadFile() {}

  static ObjectNode read(OperationContext context, String name) {
    if (StrictJson.parse(bytes(context, name), name, JsonLimits.JOB).root()
        instanceof ObjectNode object) {
      return object;
    }
    throw refused("'" + name + "' is not a JSON object.", "Write {\"field\": value}.");
  }

  private static byte[] bytes(OperationContext context, String name) {
    try (InputStream in =
        name.equals("-") ? context.stdin() : Files.newInputStream(OutputFile.of(context, name))) {
      return in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
    } catch (IOException unreadable) {
      throw refused("The file '" + name + "' cannot be read.", "Check that it is there.");
    }
  }

  private static OperationFailure refused(String message, String hint) {
    return new OperationFailure(OperationError.OPERATION_FILE_INVALID, message, hint);
  }
}
