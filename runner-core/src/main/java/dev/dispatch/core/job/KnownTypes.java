package dev.dispatch.core.job;

import dev.dispatch.core.expression.DataPath;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.schema.SchemaPath;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of the values of a job before it runs, as schemas; a missing node for nothing. */
final class KnownTypes {

  /** How a step can end; the engine's own list is held equal by a test. */
  static final List<String> STATUSES = List.of("PASSED", "FAILED", "SKIPPED");

  private final JobOutline outline;

  KnownTypes(JobOutline outline) {
    this.outline = outline;
  }

  static JsonNode ofType(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  static JsonNode status() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
    STATUSES.forEach(schema.putArray("enum")::add);
    return schema;
  }

  /** Returns what is known of an input; nothing of a part of one. */
  JsonNode input(List<String> names) {
    InputDeclaration input =
        names.size() == 1 ? outline.job().job().inputs().get(names.getFirst()) : null;
    if (input == null) {
      return MissingNode.getInstance();
    }
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", input.type().label());
    input.allowed().ifPresent(choices -> choices.forEach(schema.putArray("enum")::add));
    return schema;
  }

  /** Returns what is known of a part of a step's response. */
  JsonNode response(PlacedStep step, List<String> names) {
    return of(step, outline.action(step).flatMap(ActionDescriptor::responseSchema), names);
  }

  /** Returns what is known of a part of a step's exports. */
  JsonNode exports(PlacedStep step, List<String> names) {
    return of(step, outline.action(step).flatMap(ActionDescriptor::exportsSchema), names);
  }

  /** Returns what is known of the items of a loop that are written out. */
  static JsonNode items(ForEach loop, DataPath path) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode types = schema.putArray("type");
    for (JsonNode item : loop.items()) {
      Optional<String> type = path.find(item).flatMap(KnownTypes::typeOf);
      if (type.isEmpty()) {
        return MissingNode.getInstance();
      }
      types.add(type.get());
    }
    return schema;
  }

  private static Optional<String> typeOf(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> Optional.of("string").filter(any -> !value.stringValue().contains("${"));
      case NUMBER -> Optional.of(value.isIntegralNumber() ? "integer" : "number");
      case BOOLEAN -> Optional.of("boolean");
      case ARRAY -> Optional.of("array");
      case OBJECT -> Optional.of("object");
      case NULL -> Optional.of("null");
      default -> Optional.empty();
    };
  }

  // With forEach both are arrays, one element an item.
  private static JsonNode of(PlacedStep step, Optional<JsonNode> schema, List<String> names) {
    if (step.step().forEach().isPresent()) {
      return names.isEmpty() ? ofType("array") : MissingNode.getInstance();
    }
    return schema.map(root -> SchemaPath.at(root, names)).orElse(MissingNode.getInstance());
  }

  /** Returns the names of a path that is made of names alone; empty otherwise. */
  static Optional<List<String>> names(DataPath path) {
    boolean only = path.steps().stream().allMatch(DataPath.Name.class::isInstance);
    return only
        ? Optional.of(path.steps().stream().map(step -> ((DataPath.Name) step).name()).toList())
        : Optional.empty();
  }
}
