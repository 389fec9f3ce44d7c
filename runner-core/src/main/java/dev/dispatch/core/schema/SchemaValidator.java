package dev.dispatch.core.schema;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Validates values by a JSON Schema 2020-12, offline (G-A10).
 *
 * <p>A quick check accepts most right values; the library decides on all others. {@code format} is
 * a note and never refuses a value.
 */
public final class SchemaValidator {

  private final JsonNode schema;
  private final Map<String, String> resources;
  private final FastCheck fastCheck;
  private Optional<SchemaLibrary> library = Optional.empty();

  private SchemaValidator(JsonNode schema, Map<String, String> resources) {
    this.schema = schema;
    this.resources = resources;
    this.fastCheck = new FastCheck(schema);
  }

  /** Returns a validator; the schema is loaded when a value first needs more than a quick check. */
  public static SchemaValidator of(JsonNode schema) {
    return new SchemaValidator(schema, Map.of());
  }

  /**
   * Returns the validator of a schema that many runs check by; the same one for the same node,
   * which must not change.
   */
  public static SchemaValidator kept(JsonNode schema) {
    return KeptValidators.of(schema);
  }

  /**
   * Returns what is wrong with a schema itself, by the meta-schema of its dialect; empty where it
   * can be used.
   */
  public static List<Problem> problemsOf(JsonNode schema) {
    List<Problem> problems = MetaSchema.VALIDATOR.validate(schema);
    if (!problems.isEmpty()) {
      return problems;
    }
    try {
      new SchemaLibrary(schema, Map.of()).load();
      return List.of();
    } catch (DispatchException unusable) {
      return List.of(
          Problem.at("", unusable.code().name(), unusable.getMessage(), unusable.hint()));
    }
  }

  /** Returns a validator whose schema may refer to further schemas, given by their identifiers. */
  static SchemaValidator of(JsonNode schema, Map<String, String> resources) {
    return new SchemaValidator(schema, resources);
  }

  /**
   * Returns what is wrong with a value; empty where it is valid.
   *
   * @throws dev.dispatch.api.DispatchException {@link SchemaError#SCHEMA_UNUSABLE} where the schema
   *     itself is wrong
   */
  public List<Problem> validate(JsonNode value) {
    return validate(value, "", node -> false);
  }

  /**
   * Returns what is wrong with a value that stands within a document.
   *
   * @param basePointer the value's JSON Pointer in the document, put before each problem's
   * @param deferred values that are not known yet, such as a text that is one placeholder: they fit
   *     wherever they stand
   */
  public List<Problem> validate(JsonNode value, String basePointer, Predicate<JsonNode> deferred) {
    if (fastCheck.accepts(value, deferred)) {
      return List.of();
    }
    return new SchemaProblems(schema, value, basePointer, deferred).of(library().validate(value));
  }

  /** Whether the quick check accepts a value by itself. */
  boolean acceptsQuickly(JsonNode value) {
    return fastCheck.accepts(value);
  }

  private synchronized SchemaLibrary library() {
    if (library.isEmpty()) {
      library = Optional.of(new SchemaLibrary(schema, resources));
    }
    return library.get();
  }

  /** Read when a schema is checked for the first time. */
  private static final class MetaSchema {

    static final SchemaValidator VALIDATOR =
        of(JsonValues.toTree(Map.of("$ref", RecordSchema.DIALECT)));
  }
}
