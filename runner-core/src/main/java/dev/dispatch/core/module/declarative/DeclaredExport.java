package dev.dispatch.core.module.declarative;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an export comes from: the response body, or a header of the response. */
public record DeclaredExport(
    @Description("A JSONPath into the response body.") @Example("\"$.id\"") Optional<String> path,
    @Description("The name of a response header.") @Example("\"location\"") Optional<String> header,
    @Description("One sentence on what it is.") Optional<String> description,
    @Description("JSON Schema of the value.") Optional<ObjectNode> schema,
    @Description("Whether a response without it is right.") @Default("false") boolean optional) {

  /** Returns the export of a path alone. */
  static DeclaredExport ofPath(JsonNode path) {
    return new DeclaredExport(
        Optional.of(path.stringValue()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
