package dev.dispatch.core.schema;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Secret;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.RecordShape;
import dev.dispatch.core.json.StrictJson;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record's component as a field: its type, its constraints, and what holds when it is absent.
 *
 * <p>An {@link Optional} field takes null for absent, so that what we print can be read again; an
 * optional of an optional tells the two apart.
 */
final class FieldType {

  private final RecordShape.Field field;
  private final boolean optional;
  private final ValueType type;
  private final List<Constraint> constraints;
  private final Optional<JsonNode> ifAbsent;

  private FieldType(RecordShape.Field field) {
    RecordComponent component = field.component();
    Type declared = component.getGenericType();
    this.field = field;
    this.optional = ValueTypes.isOptional(declared);
    this.type = ValueTypes.of(optional ? ValueTypes.argument(declared) : declared);
    this.constraints = Constraint.of(component);
    this.ifAbsent =
        Optional.ofNullable(component.getAnnotation(Default.class)).map(text -> json(text.value()));
  }

  static FieldType of(RecordShape.Field field) {
    return new FieldType(field);
  }

  String name() {
    return field.name();
  }

  boolean isRequired() {
    return !optional && ifAbsent.isEmpty();
  }

  /** Returns the value of a field that is not given. */
  Object absent() {
    if (ifAbsent.isPresent()) {
      return bind(ifAbsent.get());
    }
    if (optional) {
      return Optional.empty();
    }
    throw new Misfit("is missing", "Add '" + name() + "'.").below(name());
  }

  /** Returns the value of a field that is given. */
  Object bind(JsonNode value) {
    if (optional && value.isNull() && !(type instanceof NullableType)) {
      return Optional.empty();
    }
    try {
      Object bound = type.bind(value);
      constraints.forEach(constraint -> constraint.check(value));
      return optional ? Optional.ofNullable(bound) : bound;
    } catch (Misfit misfit) {
      throw misfit.below(name());
    }
  }

  ObjectNode schema(Definitions definitions) {
    ObjectNode schema = type.schema(definitions);
    for (Constraint constraint : constraints) {
      schema = constraint.describe(schema, definitions);
    }
    schema = optional ? nullable(schema) : schema;
    describe(schema, field.component());
    return schema;
  }

  private void describe(ObjectNode schema, RecordComponent component) {
    Description description = component.getAnnotation(Description.class);
    if (description != null) {
      schema.put("description", description.value());
    }
    ifAbsent.ifPresent(value -> schema.set("default", value));
    Example example = component.getAnnotation(Example.class);
    if (example != null) {
      ArrayNode examples = schema.putArray("examples");
      for (String text : example.value()) {
        examples.add(json(text));
      }
    }
    if (component.isAnnotationPresent(Secret.class)) {
      schema.put("writeOnly", true);
    }
  }

  private static ObjectNode nullable(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = new ObjectNode(JsonNodeFactory.instance);
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    if (schema.has("type")) {
      String only = schema.get("type").stringValue();
      schema.putArray("type").add(only).add("null");
    }
    if (schema.has("enum")) {
      ((ArrayNode) schema.get("enum")).add(NullNode.instance);
    }
    return schema;
  }

  private JsonNode json(String text) {
    String source = "annotation of " + field.component();
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), source, JsonLimits.JOB).root();
  }
}
