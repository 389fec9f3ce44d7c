package dev.dispatch.core.schema;

import com.networknt.schema.Error;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Turns the library's findings into problems in our words. */
final class SchemaProblems {

  private final JsonNode root;
  private final String basePointer;
  private final Predicate<JsonNode> deferred;

  SchemaProblems(JsonNode root, String basePointer, Predicate<JsonNode> deferred) {
    this.root = root;
    this.basePointer = basePointer;
    this.deferred = deferred;
  }

  List<Problem> of(List<Error> errors) {
    return errors.stream()
        .filter(error -> !deferred.test(error.getInstanceNode()))
        .map(error ->
            Problem.at(
                basePointer + error.getInstanceLocation(),
                "SCHEMA_MISMATCH",
                root.getNodeType() + error.getMessage(),
                ""))
        .toList();
  }
}
