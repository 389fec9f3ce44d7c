package dev.dispatch.core.module.declarative;

import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.RecordPlan;
import dev.dispatch.core.schema.RecordSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of an action as a schema: made of the records, published within the manifest's. */
public final class ActionForm {

  private static final String DEFINITIONS = "$defs";
  private static final String ACTION = "DeclaredAction";

  private final SchemaValidator validator;
  private final RecordPlan<DeclaredAction> plan;

  /**
   * Creates the form out of a published schema.
   *
   * @param published a schema whose {@code $defs} hold those of {@link #definitions}
   */
  public ActionForm(JsonNode published) {
    ObjectNode schema = reference(ACTION);
    schema.set(DEFINITIONS, published.get(DEFINITIONS));
    this.validator = SchemaValidator.of(schema);
    this.plan = RecordPlan.of(DeclaredAction.class, schema);
  }

  /** Returns a reference to the schema of actions. */
  public static ObjectNode reference() {
    return reference(ACTION);
  }

  private static ObjectNode reference(String name) {
    return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
  }

  /** Returns the schemas of an action and of all that is in it, by name. */
  public static ObjectNode definitions() {
    ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    add(definitions, DeclaredAction.class);
    add(definitions, ParameterTemplate.class);
    add(definitions, MultipartPart.class);
    add(definitions, DeclaredExport.class);
    ObjectNode request = (ObjectNode) definitions.get("DeclaredRequest").get("properties");
    for (String field : List.of("query", "headers", "cookies")) {
      values(request.get(field), "ParameterTemplate", "string", "number", "boolean");
    }
    values(nullable(request.get("form")), "ParameterTemplate", "string", "number", "boolean");
    values(nullable(request.get("multipart")), "MultipartPart", "string", "number", "boolean");
    values(definitions.at("/DeclaredAction/properties/exports"), "DeclaredExport", "string");
    return definitions;
  }

  private static void add(ObjectNode definitions, Class<? extends Record> type) {
    ObjectNode schema = RecordSchema.of(type);
    schema.remove("$schema");
    if (schema.remove(DEFINITIONS) instanceof ObjectNode nested) {
      definitions.setAll(nested);
    }
    definitions.set(type.getSimpleName(), schema);
  }

  private static JsonNode nullable(JsonNode field) {
    return field.has("anyOf") ? field.get("anyOf").get(0) : field;
  }

  /** A value is a plain one, or an object that says more. */
  private static void values(JsonNode map, String record, String... plain) {
    ObjectNode value = JsonNodeFactory.instance.objectNode();
    ArrayNode branches = value.putArray("anyOf");
    branches.add(reference(record));
    ObjectNode texts = branches.addObject();
    if (plain.length == 1) {
      texts.put("type", plain[0]);
    } else {
      ArrayNode types = texts.putArray("type");
      List.of(plain).forEach(types::add);
    }
    ((ObjectNode) map).set("additionalProperties", value);
  }

  /** Returns what is wrong with the form of an action that stands at a pointer. */
  List<Problem> problems(JsonNode action, String pointer) {
    return validator.validate(action, pointer, node -> false);
  }

  /** Returns the record of an action whose form is right. */
  DeclaredAction bind(JsonNode action) {
    return plan.bind(action);
  }
}
