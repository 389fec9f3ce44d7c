package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.cli.command.CommandLineError;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.json.JsonText;
import tools.jackson.databind.JsonNode;

/** Prints the part of an output that {@code --select} asks for. */
final class OutputPart {

  private OutputPart() {}

  /** Refuses a path that is none, before anything runs. */
  static void check(String path) {
    JsonPathExpression.compileLenient(path);
  }

  /** Returns the part as JSON; bare, a text stands without its quotes, for a shell. */
  static String of(JsonNode document, String path, boolean bare) {
    JsonNode part =
        JsonPathExpression.compileLenient(path)
            .select(document)
            .value()
            .orElseThrow(() -> nothing(path));
    return bare && part.isString() ? part.stringValue() : JsonText.pretty(part);
  }

  private static DispatchException nothing(String path) {
    return new DispatchException(
        CommandLineError.CLI_SELECTION_EMPTY,
        "The output has nothing at '" + path + "'.",
        "Run the command with --json alone to see what there is.");
  }
}
