package dev.dispatch.core.schema;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Secret;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.RecordShape;
import dev.dispatch.core.json.StrictJson;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record's component as a field: its type, its constraints, and what holds when it is absent.
 *
 * <p>An {@link Optional} field takes null for absent, so that what we print can be read again; an
 * optional of an optional tells the two apart.
 */
final class FieldType {

  private final RecordShape.Field field;
  private final String name;
  private final boolean optional;
  private final ValueType type;
  private final List<Constraint> constraints;
  private final Optional<JsonNode> ifAbsent;

  private FieldType(
      RecordShape.Field field,
      String name,
      ValueType type,
      List<Constraint> constraints,
      Optional<JsonNode> ifAbsent) {
    this.field = field;
    this.name = name;
    this.optional = ValueTypes.isOptional(field.component().getGenericType());
    this.type = type;
    this.constraints = constraints;
    this.ifAbsent = ifAbsent;
  }

  /** Returns a field as the annotations of its component describe it. */
  static FieldType of(RecordShape.Field field) {
    RecordComponent component = field.component();
    Optional<JsonNode> ifAbsent =
        Optional.ofNullable(component.getAnnotation(Default.class))
            .map(given -> json(given.value(), component));
    return new FieldType(field, field.name(), type(component), Constraint.of(component), ifAbsent);
  }

  private static ValueType type(RecordComponent component) {
    try {
      return ValueTypes.of(ValueTypes.content(component.getGenericType()), NamedTypes.ANNOTATED);
    } catch (IllegalArgumentException e) {
      String record = component.getDeclaringRecord().getSimpleName();
      throw new IllegalArgumentException(
          record + "." + component.getName() + ": " + e.getMessage(), e);
    }
  }

  /** Returns a field whose values a schema has checked, and whose annotations are not read. */
  static FieldType checked(
      RecordShape.Field field, String name, ValueType type, Optional<JsonNode> ifAbsent) {
    return new FieldType(field, name, type, List.of(), ifAbsent);
  }

  String name() {
    return name;
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
    throw new Misfit("is missing", "Add '" + name + "'.").below(name);
  }

  /** Returns the value of a field that is given. */
  Object bind(JsonNode value) {
    if (optional && value.isNull() && !(type instanceof NullableType)) {
      return Optional.empty();
    }
    try {
      Object bound = type.bind(value);
      if (!value.isNull()) {
        constraints.forEach(constraint -> constraint.check(value));
      }
      return optional ? Optional.ofNullable(bound) : bound;
    } catch (Misfit misfit) {
      throw misfit.below(name);
    }
  }

  ObjectNode schema(Definitions definitions) {
    ObjectNode schema = type.schema(definitions);
    for (Constraint constraint : constraints) {
      schema = constraint.describe(schema, definitions);
    }
    schema = optional ? SchemaParts.nullable(schema) : schema;
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
        examples.add(json(text, component));
      }
    }
    if (component.isAnnotationPresent(Secret.class)) {
      schema.put("writeOnly", true);
    }
  }

  private static JsonNode json(String text, RecordComponent component) {
    String source = "annotation of " + component;
    return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), source, JsonLimits.JOB).root();
  }
}
