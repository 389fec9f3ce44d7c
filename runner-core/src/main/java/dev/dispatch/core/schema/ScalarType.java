package dev.dispatch.core.schema;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts and booleans; points in time and durations, which occur in outputs only. */
enum ScalarType implements ValueType {
  TEXT("string") {
    @Override
    public Object bind(JsonNode value) {
      return text(value);
    }
  },
  FLAG("boolean") {
    @Override
    public Object bind(JsonNode value) {
      if (!value.isBoolean()) {
        throw Misfit.wants("a boolean");
      }
      return value.booleanValue();
    }
  },
  PATH("string") {
    @Override
    public Object bind(JsonNode value) {
      try {
        return Path.of(text(value));
      } catch (InvalidPathException e) {
        throw new Misfit("is not a path", "Give the path of a file.", e);
      }
    }
  },
  INSTANT("string") {
    @Override
    public ObjectNode schema(Definitions definitions) {
      return super.schema(definitions).put("format", "date-time");
    }
  },
  /** In whole milliseconds. */
  DURATION("integer");

  private final String type;

  ScalarType(String type) {
    this.type = type;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    return new ObjectNode(JsonNodeFactory.instance).put("type", type);
  }

  @Override
  public Object bind(JsonNode value) {
    throw new IllegalStateException(name() + " is for outputs; bind a string or a number");
  }

  private static String text(JsonNode value) {
    if (!value.isString()) {
      throw Misfit.wants("a string");
    }
    return value.stringValue();
  }
}
