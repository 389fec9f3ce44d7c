package dev.dispatch.cli;

import dev.dispatch.api.DispatchException;
import dev.dispatch.cli.command.CommandLineError;
import dev.dispatch.core.expression.JsonPathExpression;
import tools.jackson.databind.JsonNode;

/** The part of an output that {@code --select} asks for. */
record OutputPart(String path, JsonPathExpression expression) {

  /** Compiles the path, before anything runs. */
  static OutputPart of(String path) {
    return new OutputPart(path, JsonPathExpression.compileLenient(path));
  }

  /** Returns the part of a document. */
  JsonNode in(JsonNode document) {
    return expression
        .select(document)
        .value()
        .orElseThrow(
            () ->
                new DispatchException(
                    CommandLineError.CLI_SELECTION_EMPTY,
                    "The output has nothing at '" + path + "'.",
                    "Run the command with --json alone to see what there is."));
  }
}
