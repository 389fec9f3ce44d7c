package dev.dispatch.core.schema;

import dev.dispatch.core.json.Pointers;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Accepts a value that surely fits a schema of the few keywords that records give.
 *
 * <p>It never accepts what the library refuses (G-A10): at any keyword, or use of one, that it does
 * not know it does not accept, and the library decides. So a right job costs no library at all.
 */
final class FastCheck {

  /** A schema that takes more steps is left to the library. */
  private static final int MAX_STEPS = 2_000_000;

  private static final int MAX_DEPTH = 1_500;
  private static final String LOCAL = "#/$defs/";

  private final JsonNode root;
  private final Map<String, BoundedPattern> patterns = new ConcurrentHashMap<>();

  FastCheck(JsonNode root) {
    this.root = root;
  }

  boolean accepts(JsonNode value) {
    return accepts(value, node -> false);
  }

  /**
   * Whether a value surely fits.
   *
   * @param deferred values that fit wherever they stand, since they are not known yet
   */
  boolean accepts(JsonNode value, Predicate<JsonNode> deferred) {
    return new Walk(deferred).fits(root, value);
  }

  /** Whether a name surely fits; a name is never deferred. */
  private boolean accepts(JsonNode schema, String name) {
    return new Walk(node -> false).fits(schema, StringNode.valueOf(name));
  }

  /** One walk over a value and its schema. */
  private final class Walk {

    private final Predicate<JsonNode> deferred;
    private int steps;
    private int depth;

    Walk(Predicate<JsonNode> deferred) {
      this.deferred = deferred;
    }

    boolean fits(JsonNode schema, JsonNode value) {
      if (!schema.isObject()) {
        return schema.isBoolean() && schema.booleanValue();
      }
      if (++steps > MAX_STEPS || depth >= MAX_DEPTH) {
        return false;
      }
      if (deferred.test(value)) {
        return true;
      }
      depth++;
      boolean fits = fitsKeywords(schema, value);
      depth--;
      return fits;
    }

    private boolean fitsKeywords(JsonNode schema, JsonNode value) {
      for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
        if (!fitsKeyword(schema, keyword.getKey(), keyword.getValue(), value)) {
          return false;
        }
      }
      return true;
    }

    private boolean fitsKeyword(JsonNode schema, String keyword, JsonNode rule, JsonNode value) {
      return switch (keyword) {
        case "title", "description", "$comment", "format" -> rule.isString();
        case "default", "examples", "writeOnly", "readOnly", "deprecated", "$defs" -> true;
        case "$schema" -> rule.isString() && rule.stringValue().equals(RecordSchema.DIALECT);
        case "type" -> fitsType(rule, value);
        case "enum" -> isAmong(rule, value);
        case "const" -> rule.equals(value);
        case "$ref" -> rule.isString() && fitsReference(rule.stringValue(), value);
        case "anyOf" -> rule.isArray() && fitsAny(rule, value);
        case "allOf" -> rule.isArray() && fitsAll(rule, value);
        default -> fitsContent(schema, keyword, rule, value);
      };
    }

    private boolean fitsContent(JsonNode schema, String keyword, JsonNode rule, JsonNode value) {
      return switch (keyword) {
        case "properties" -> rule.isObject() && fitsProperties(rule, value);
        case "required" -> rule.isArray() && hasAll(rule, value);
        case "additionalProperties" -> fitsAdditional(schema, rule, value);
        case "propertyNames" -> fitsNames(rule, value);
        case "items" -> !schema.has("prefixItems") && fitsItems(rule, value);
        case "uniqueItems" -> rule.isBoolean() && (!rule.booleanValue() || isUnique(value));
        case "pattern" -> rule.isString() && matches(rule.stringValue(), value);
        default -> rule.isNumber() && fitsBound(keyword, rule.decimalValue(), value);
      };
    }

    private boolean fitsReference(String reference, JsonNode value) {
      if (reference.equals("#")) {
        return !root.has("$id") && fits(root, value);
      }
      boolean local = reference.startsWith(LOCAL) && reference.indexOf('/', LOCAL.length()) < 0;
      return local
          && reference.indexOf('%') < 0
          && Pointers.find(root, reference.substring(1))
              .map(schema -> fits(schema, value))
              .orElse(false);
    }

    private boolean fitsAny(JsonNode branches, JsonNode value) {
      for (JsonNode branch : branches) {
        if (fits(branch, value)) {
          return true;
        }
      }
      return false;
    }

    private boolean fitsAll(JsonNode branches, JsonNode value) {
      for (JsonNode branch : branches) {
        if (!fits(branch, value)) {
          return false;
        }
      }
      return true;
    }

    private boolean fitsProperties(JsonNode properties, JsonNode value) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        JsonNode schema = properties.get(member.getKey());
        if (schema != null && !fits(schema, member.getValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean fitsAdditional(JsonNode schema, JsonNode rule, JsonNode value) {
      if (schema.has("patternProperties")) {
        return false;
      }
      JsonNode known = schema.path("properties");
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        if (!known.has(member.getKey()) && !fits(rule, member.getValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean fitsNames(JsonNode rule, JsonNode value) {
      for (String name : value.propertyNames()) {
        if (!accepts(rule, name)) {
          return false;
        }
      }
      return true;
    }

    private boolean fitsItems(JsonNode rule, JsonNode value) {
      if (value.isArray()) {
        for (int i = 0; i < value.size(); i++) {
          if (!fits(rule, value.get(i))) {
            return false;
          }
        }
      }
      return true;
    }
  }

  private static boolean fitsType(JsonNode rule, JsonNode value) {
    if (rule.isString()) {
      return isOfType(rule.stringValue(), value);
    }
    for (JsonNode type : rule) {
      if (type.isString() && isOfType(type.stringValue(), value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfType(String type, JsonNode value) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "number" -> value.isNumber();
      case "integer" -> Numbers.isInteger(value);
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static boolean isAmong(JsonNode values, JsonNode value) {
    for (JsonNode allowed : values) {
      if (allowed.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAll(JsonNode names, JsonNode value) {
    for (JsonNode name : names) {
      if (!name.isString() || (value.isObject() && !value.has(name.stringValue()))) {
        return false;
      }
    }
    return true;
  }

  /** Texts alone are easy to tell apart; numbers are equal in more than one form. */
  private static boolean isUnique(JsonNode value) {
    if (!value.isArray() || value.size() < 2) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    for (JsonNode item : value) {
      if (!item.isString() || !seen.add(item.stringValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(String pattern, JsonNode value) {
    BoundedPattern bounded = patterns.computeIfAbsent(pattern, BoundedPattern::of);
    return value.isString() ? bounded.matches(value.stringValue()) : bounded.isUsable();
  }

  private static boolean fitsBound(String keyword, BigDecimal bound, JsonNode value) {
    return switch (keyword) {
      case "minimum" -> !value.isNumber() || value.decimalValue().compareTo(bound) >= 0;
      case "maximum" -> !value.isNumber() || value.decimalValue().compareTo(bound) <= 0;
      case "exclusiveMinimum" -> !value.isNumber() || value.decimalValue().compareTo(bound) > 0;
      case "exclusiveMaximum" -> !value.isNumber() || value.decimalValue().compareTo(bound) < 0;
      case "minLength" -> !value.isString() || isAtLeast(bound, length(value));
      case "maxLength" -> !value.isString() || isAtMost(bound, length(value));
      case "minItems" -> !value.isArray() || isAtLeast(bound, value.size());
      case "maxItems" -> !value.isArray() || isAtMost(bound, value.size());
      case "minProperties" -> !value.isObject() || isAtLeast(bound, value.size());
      case "maxProperties" -> !value.isObject() || isAtMost(bound, value.size());
      default -> false;
    };
  }

  private static int length(JsonNode value) {
    return SchemaParts.length(value.stringValue());
  }

  private static boolean isAtLeast(BigDecimal bound, int length) {
    return BigDecimal.valueOf(length).compareTo(bound) >= 0;
  }

  private static boolean isAtMost(BigDecimal bound, int length) {
    return BigDecimal.valueOf(length).compareTo(bound) <= 0;
  }
}
