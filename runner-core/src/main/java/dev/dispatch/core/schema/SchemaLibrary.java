package dev.dispatch.core.schema;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.RegularExpression;
import dev.dispatch.api.DispatchException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One schema in the library that has the last word: networknt, dialect 2020-12.
 *
 * <p>Nothing is ever fetched (G-A10): a reference may lead into the schema itself and to the
 * dialect's own meta-schemas, which are in the library. Each schema has a registry of its own, so
 * that no schema can pose as another's reference.
 */
final class SchemaLibrary {

  private static final String META_SCHEMAS = "https://json-schema.org/draft/2020-12/";
  private static final SchemaLocation NAMELESS = SchemaLocation.of("urn:dispatch:schema");

  private final Schema schema;

  /**
   * Loads a schema.
   *
   * @param resources further schemas by their identifiers, as text
   */
  SchemaLibrary(JsonNode schema, Map<String, String> resources) {
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .locale(Locale.ROOT)
            .formatAssertionsEnabled(false)
            .regularExpressionFactory(SchemaLibrary::expression)
            .build();
    SchemaRegistry registry =
        SchemaRegistry.withDialect(
            Dialects.getDraft202012(),
            builder ->
                builder
                    .schemaRegistryConfig(config)
                    .schemaLoader(loader ->
                        loader
                            .allow(iri -> isAllowed(iri, resources))
                            .resourceLoaders(from -> from.resources(resources))));
    this.schema = guarded(() -> registry.getSchema(NAMELESS, PlainNumbers.ofSchema(schema)));
  }

  /** Loads all of the schema, what it refers to and its patterns included. */
  void load() {
    guarded(() -> {
      schema.initializeValidators();
      return schema;
    });
  }

  /** Returns what is wrong with a value, in the library's words. */
  List<Error> validate(JsonNode value) {
    return guarded(() -> schema.validate(PlainNumbers.ofValue(value)));
  }

  private static boolean isAllowed(AbsoluteIri iri, Map<String, String> resources) {
    return iri.toString().startsWith(META_SCHEMAS) || resources.containsKey(iri.toString());
  }

  private static RegularExpression expression(String pattern) {
    BoundedPattern bounded = BoundedPattern.of(pattern);
    if (!bounded.isUsable()) {
      throw new SchemaException("Not a regular expression: " + pattern);
    }
    return bounded::matches;
  }

  /** A schema that refers to itself without end overruns the stack. */
  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (SchemaException | JacksonException e) {
      throw unusable(e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw unusable("It refers to itself without end.", e);
    }
  }

  private static DispatchException unusable(String why, Throwable cause) {
    return new DispatchException(
        SchemaError.SCHEMA_UNUSABLE,
        "The JSON Schema cannot be used: " + why,
        "Check $schema (2020-12), $ref (within the schema only), pattern and type.",
        cause);
  }
}
