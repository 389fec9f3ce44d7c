package dev.dispatch.core.module.importer;

import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.schema.SchemaValidator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the smallest value that a schema takes, so far as that can be seen from it. */
public final class SampleValue {

  private static final int DEEPEST = 12;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("date", "2026-01-31"),
          Map.entry("date-time", "2026-01-31T12:00:00Z"),
          Map.entry("time", "12:00:00Z"),
          Map.entry("duration", "P1D"),
          Map.entry("email", "user@example.com"),
          Map.entry("uuid", "00000000-0000-4000-8000-000000000000"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("url", "https://example.com/"),
          Map.entry("hostname", "example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("byte", "AA=="),
          Map.entry("int64", "1"));

  private static final List<String> TEXTS =
      List.of(
          "text",
          "a",
          "A",
          "1",
          "abc123",
          "2026-01-31",
          "2026-01-31T12:00:00Z",
          "12:00",
          "user@example.com",
          "https://example.com/",
          "0123456789abcdef0123456789abcdef01234567",
          "00000000-0000-4000-8000-000000000000",
          "#000000",
          "en-US",
          "USD",
          "1.0.0",
          "a/b",
          "+1");

  private final JsonNode root;

  private SampleValue(JsonNode root) {
    this.root = root;
  }

  /** Returns a value that a schema takes; references lead into the schema itself. */
  public static JsonNode of(JsonNode schema) {
    return new SampleValue(schema).sample(schema, 0);
  }

  private JsonNode sample(JsonNode schema, int depth) {
    if (depth > DEEPEST || !schema.isObject()) {
      return NullNode.instance;
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    if (!schema.path("enum").isEmpty()) {
      return schema.get("enum").get(0);
    }
    if (!schema.path("examples").isEmpty() && fits(schema, schema.get("examples").get(0))) {
      return schema.get("examples").get(0);
    }
    if (schema.has("$ref")) {
      return sample(target(schema.get("$ref").stringValue("")), depth + 1);
    }
    return composed(schema, depth).orElseGet(() -> typed(schema, depth));
  }

  private JsonNode target(String reference) {
    return reference.startsWith("#")
        ? Pointers.find(root, reference.substring(1)).orElse(NullNode.instance)
        : NullNode.instance;
  }

  private boolean fits(JsonNode schema, JsonNode value) {
    ObjectNode alone = ((ObjectNode) schema).deepCopy();
    if (root.has("$defs") && !alone.has("$defs")) {
      alone.set("$defs", root.get("$defs"));
    }
    return SchemaValidator.of(alone).validate(value).isEmpty();
  }

  private Optional<JsonNode> composed(JsonNode schema, int depth) {
    for (String choice : List.of("oneOf", "anyOf")) {
      if (!schema.path(choice).isEmpty()) {
        return Optional.of(chosen(schema, choice, depth));
      }
    }
    if (schema.path("allOf").isEmpty()) {
      return Optional.empty();
    }
    JsonNode whole = properties(schema, schema, depth);
    for (JsonNode part : schema.get("allOf")) {
      whole = merged(whole, sample(part, depth + 1));
    }
    return Optional.of(whole);
  }

  /** The first branch that gives what the whole takes; a branch may lean on what stands beside. */
  private JsonNode chosen(JsonNode schema, String choice, int depth) {
    Optional<JsonNode> first = Optional.empty();
    for (JsonNode branch : simplestFirst(schema.get(choice))) {
      JsonNode value = ofBranch(schema, branch, depth);
      first = first.or(() -> Optional.of(value));
      if (fits(schema, value)) {
        return value;
      }
    }
    return first.orElse(NullNode.instance);
  }

  private JsonNode ofBranch(JsonNode schema, JsonNode branch, int depth) {
    if (!branch.isObject() || branch.has("$ref") || !schema.has("properties")) {
      return merged(properties(schema, schema, depth), sample(branch, depth + 1));
    }
    ObjectNode both = ((ObjectNode) branch).deepCopy();
    ObjectNode fields = NODES.objectNode();
    fields.setAll((ObjectNode) schema.get("properties"));
    if (branch.path("properties") instanceof ObjectNode own) {
      fields.setAll(own);
    }
    both.set("properties", fields);
    return merged(properties(schema, both, depth), sample(both, depth + 1));
  }

  /** A branch that is null is taken where there is no other. */
  private static List<JsonNode> simplestFirst(JsonNode branches) {
    return branches
        .valueStream()
        .sorted(Comparator.comparing(branch -> branch.path("type").stringValue("").equals("null")))
        .toList();
  }

  private static JsonNode merged(JsonNode a, JsonNode b) {
    if (a instanceof ObjectNode left && b instanceof ObjectNode right) {
      ObjectNode both = NODES.objectNode();
      both.setAll(left);
      both.setAll(right);
      return both;
    }
    return b.isNull() ? a : b;
  }

  private JsonNode typed(JsonNode schema, int depth) {
    return switch (type(schema)) {
      case "object" -> properties(schema, schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> NODES.numberNode(number(schema, BigDecimal.ONE));
      case "number" -> NODES.numberNode(number(schema, new BigDecimal("0.5")));
      case "boolean" -> NODES.booleanNode(true);
      case "null" -> NullNode.instance;
      default -> text(schema);
    };
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.valueStream()
          .map(one -> one.stringValue(""))
          .filter(one -> !one.equals("null"))
          .findFirst()
          .orElse("null");
    }
    boolean object = schema.has("properties") || schema.has("additionalProperties");
    String guess = object ? "object" : schema.has("items") ? "array" : "string";
    return type.stringValue(guess);
  }

  /** Returns the fields that one schema requires, as another one describes them. */
  private JsonNode properties(JsonNode requiring, JsonNode describing, int depth) {
    ObjectNode object = NODES.objectNode();
    for (JsonNode name : requiring.path("required")) {
      JsonNode property = describing.path("properties").path(name.stringValue(""));
      object.set(
          name.stringValue(""),
          property.isMissingNode() ? NODES.stringNode("text") : sample(property, depth + 1));
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int least = schema.path("minItems").asInt(0);
    int items = schema.path("maxItems").asInt(1) == 0 ? 0 : Math.clamp(least, depth > 3 ? 0 : 1, 8);
    for (int i = 0; i < items; i++) {
      array.add(sample(schema.path("items"), depth + 1));
    }
    return array;
  }

  private static BigDecimal number(JsonNode schema, BigDecimal usual) {
    BigDecimal least = usual;
    if (schema.path("minimum").isNumber()) {
      least = least.max(schema.get("minimum").decimalValue());
    }
    if (schema.path("exclusiveMinimum").isNumber()) {
      least = least.max(schema.get("exclusiveMinimum").decimalValue().add(BigDecimal.ONE));
    }
    if (schema.path("maximum").isNumber()) {
      least = least.min(schema.get("maximum").decimalValue());
    }
    if (schema.path("multipleOf").isNumber()
        && schema.get("multipleOf").decimalValue().signum() > 0) {
      BigDecimal step = schema.get("multipleOf").decimalValue();
      least = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
    return least;
  }

  private JsonNode text(JsonNode schema) {
    JsonNode ofFormat =
        NODES.stringNode(FORMATS.getOrDefault(schema.path("format").asString(""), "text"));
    if (fits(schema, ofFormat)) {
      return ofFormat;
    }
    for (String candidate : TEXTS) {
      if (fits(schema, NODES.stringNode(candidate))) {
        return NODES.stringNode(candidate);
      }
    }
    if (schema.has("pattern")) {
      return NODES.stringNode(PatternSample.of(schema.get("pattern").asString("")));
    }
    int length = Math.clamp(schema.path("minLength").asInt(1), 1, 10_000);
    int longest = Math.max(0, schema.path("maxLength").asInt(length));
    return NODES.stringNode("a".repeat(Math.min(length, longest)));
  }
}
