package dev.dispatch.core.schema;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Numbers; 1.0 and 1e2 are integers, as in JSON Schema. */
enum NumberType implements ValueType {
  INT(true, Optional.of(BigDecimal.valueOf(Integer.MAX_VALUE))) {
    @Override
    Object convert(BigDecimal number) {
      return number.intValueExact();
    }
  },
  LONG(true, Optional.of(BigDecimal.valueOf(Long.MAX_VALUE))) {
    @Override
    Object convert(BigDecimal number) {
      return number.longValueExact();
    }
  },
  DOUBLE(false, Optional.of(new BigDecimal(Double.toString(Double.MAX_VALUE)))) {
    @Override
    Object convert(BigDecimal number) {
      return number.doubleValue();
    }
  },
  BIG_INTEGER(true, Optional.empty()) {
    @Override
    Object convert(BigDecimal number) {
      return number.toBigIntegerExact();
    }
  },
  BIG_DECIMAL(false, Optional.empty()) {
    @Override
    Object convert(BigDecimal number) {
      return number;
    }
  };

  private final boolean integer;
  private final Optional<BigDecimal> max;

  NumberType(boolean integer, Optional<BigDecimal> max) {
    this.integer = integer;
    this.max = max;
  }

  @Override
  public ObjectNode schema(Definitions definitions) {
    ObjectNode schema = new ObjectNode(JsonNodeFactory.instance);
    schema.put("type", integer ? "integer" : "number");
    if (max.isPresent()) {
      schema.set("minimum", Numbers.node(min(max.get())));
      schema.set("maximum", Numbers.node(max.get()));
    }
    return schema;
  }

  @Override
  public Object bind(JsonNode value) {
    if (!value.isNumber() || (integer && !Numbers.isInteger(value))) {
      throw Misfit.wants(integer ? "an integer" : "a number");
    }
    BigDecimal number = value.decimalValue();
    if (max.isPresent() && isOutside(number, max.get())) {
      throw new Misfit("is out of bounds", "The greatest is " + max.get() + ".");
    }
    return convert(number);
  }

  abstract Object convert(BigDecimal number);

  private boolean isOutside(BigDecimal number, BigDecimal greatest) {
    return number.compareTo(greatest) > 0 || number.compareTo(min(greatest)) < 0;
  }

  /** Two's complement reaches one further down. */
  private BigDecimal min(BigDecimal greatest) {
    return integer ? greatest.negate().subtract(BigDecimal.ONE) : greatest.negate();
  }
}
