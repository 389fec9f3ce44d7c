package dev.dispatch.core.schema;

import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.Pointers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema of ours describes, and breaks about every second of them. */
final class ValueGenerator {

  /** Values at and over the bounds of the types and rules in the tests. */
  private static final List<Object> ODD =
      List.of(
          0,
          -1,
          1,
          9,
          10,
          new BigDecimal("1.0"),
          new BigDecimal("1.5"),
          new BigDecimal("1e400"),
          new BigDecimal("-5.0000000000000000001"),
          2147483648L,
          new java.math.BigInteger("9223372036854775808"),
          "",
          "a",
          "A",
          "a.b",
          "string",
          "any thing",
          "toolong",
          "😀😀😀😀😀",
          true,
          List.of(),
          List.of("a", "a"),
          List.of(1, 10),
          Map.of(),
          Map.of("mode", "ALL", "rules", List.of(Map.of("path", "$", "op", "eq"))),
          Map.of("mode", "ALL", "rules", List.of()),
          Map.of("a", 1));

  private final JsonNode root;
  private final Random random;

  ValueGenerator(JsonNode root, Random random) {
    this.root = root;
    this.random = random;
  }

  JsonNode next() {
    JsonNode value = generate(root, 0);
    return random.nextBoolean() ? value : broken(value);
  }

  private JsonNode generate(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String target = schema.get("$ref").stringValue().substring(1);
      return generate(Pointers.find(root, target).orElseThrow(), depth + 1);
    }
    if (schema.has("anyOf")) {
      JsonNode branches = schema.get("anyOf");
      return generate(branches.get(depth > 6 ? 0 : random.nextInt(branches.size())), depth + 1);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    return ofType(schema, type(schema), depth);
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.get(random.nextInt(type.size())).stringValue()
        : type.stringValue("");
  }

  private JsonNode ofType(JsonNode schema, String type, int depth) {
    return switch (type) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "string" -> JsonValues.toTree(isDotted(schema) ? "a.b" : "a");
      case "integer", "number" -> JsonValues.toTree(number(schema));
      case "boolean" -> JsonValues.toTree(random.nextBoolean());
      case "null" -> JsonValues.toTree(null);
      default -> odd();
    };
  }

  private static boolean isDotted(JsonNode schema) {
    return schema.path("pattern").stringValue("").contains("\\.");
  }

  private BigDecimal number(JsonNode schema) {
    BigDecimal least = schema.path("minimum").decimalValue(BigDecimal.ZERO);
    BigDecimal most = schema.path("maximum").decimalValue(BigDecimal.TEN);
    return random.nextBoolean() ? least : most;
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = new ObjectNode(JsonNodeFactory.instance);
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean required =
          schema
              .path("required")
              .valueStream()
              .anyMatch(n -> n.stringValue().equals(property.getKey()));
      if (required || (depth < 6 && random.nextInt(3) > 0)) {
        object.set(property.getKey(), generate(property.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      object.set("name", generate(schema.get("additionalProperties"), depth + 1));
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = new ArrayNode(JsonNodeFactory.instance);
    int size = schema.path("minItems").intValue(0) + (depth < 6 ? random.nextInt(2) : 0);
    for (int i = 0; i < size; i++) {
      array.add(generate(schema.path("items"), depth + 1));
    }
    return array;
  }

  private JsonNode odd() {
    int choice = random.nextInt(ODD.size() + 1);
    return JsonValues.toTree(choice == ODD.size() ? null : ODD.get(choice));
  }

  /** Returns the value with one thing, anywhere in it, put in, taken away or replaced. */
  private JsonNode broken(JsonNode value) {
    if (value.isEmpty() || random.nextInt(6) == 0) {
      return odd();
    }
    if (value.isArray()) {
      ArrayNode array = value.deepCopy().asArray();
      int index = random.nextInt(array.size());
      array.set(index, broken(array.get(index)));
      return random.nextInt(5) == 0 ? array.addAll(array.deepCopy()) : array;
    }
    return brokenObject(value.deepCopy().asObject());
  }

  private JsonNode brokenObject(ObjectNode object) {
    List<String> names = List.copyOf(object.propertyNames());
    String name = names.get(random.nextInt(names.size()));
    return switch (random.nextInt(8)) {
      case 0 -> object.without(name);
      case 1 -> object.set("unknown", odd());
      case 2 -> object.set(name, odd());
      default -> object.set(name, broken(object.get(name)));
    };
  }
}
