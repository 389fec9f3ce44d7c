package dev.dispatch.core.schema;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.RecordShape;
import dev.dispatch.core.problem.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record: an object with its components and no other field. */
final class RecordType implements ValueType {

  private static final ClassValue<RecordType> TYPES =
      new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
          return new RecordType(type, RecordType::annotated);
        }
      };

  private final Class<?> type;
  private final RecordShape shape;
  private final Function<RecordShape, List<FieldType>> finder;

  /** Found when first asked for: a record may hold itself. */
  private Optional<List<FieldType>> fields = Optional.empty();

  /**
   * Creates the type of a record class.
   *
   * @param finder finds its fields when they are first asked for
   */
  RecordType(Class<?> type, Function<RecordShape, List<FieldType>> finder) {
    this.type = type;
    this.shape = RecordShape.of(type);
    this.finder = finder;
  }

  /** Returns the type of a record class as its annotations describe it. */
  static RecordType of(Class<?> type) {
    return TYPES.get(type);
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return definitions.refer(this);
  }

  Class<?> type() {
    return type;
  }

  /** Returns the schema itself, where {@link #schema} returns a reference to it. */
  ObjectNode body(Definitions definitions) {
    ObjectNode body = new ObjectNode(JsonNodeFactory.instance).put("type", "object");
    Description description = type.getAnnotation(Description.class);
    if (description != null) {
      body.put("description", description.value());
    }
    ObjectNode properties = body.putObject("properties");
    ArrayNode required = new ArrayNode(JsonNodeFactory.instance);
    for (FieldType field : fields()) {
      properties.set(field.name(), field.schema(definitions));
      if (field.isRequired()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      body.set("required", required);
    }
    return body.put("additionalProperties", false);
  }

  @Override
  public Object bind(JsonNode value) {
    if (!value.isObject()) {
      throw Misfit.wants("an object");
    }
    List<FieldType> known = fields();
    Object[] values = new Object[known.size()];
    int found = 0;
    for (int i = 0; i < values.length; i++) {
      FieldType field = known.get(i);
      JsonNode given = value.get(field.name());
      found += given == null ? 0 : 1;
      values[i] = given == null ? field.absent() : field.bind(given);
    }
    if (found < value.size()) {
      refuseUnknown(value);
    }
    return create(values);
  }

  private void refuseUnknown(JsonNode value) {
    List<String> names = fields().stream().map(FieldType::name).toList();
    for (String name : value.propertyNames()) {
      if (!names.contains(name)) {
        throw new Misfit("is not a known field", NearestName.hint(name, names)).below(name);
      }
    }
  }

  private Object create(Object[] values) {
    try {
      return shape.create(values);
    } catch (DispatchException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Misfit("is refused by " + type.getSimpleName(), "Check the values.", e);
    }
  }

  private static List<FieldType> annotated(RecordShape shape) {
    return shape.fields().stream().map(FieldType::of).toList();
  }

  private synchronized List<FieldType> fields() {
    if (fields.isEmpty()) {
      fields = Optional.of(finder.apply(shape));
    }
    return fields.get();
  }
}
