package dev.dispatch.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Inclusive bounds of a number: {@code minimum} and {@code maximum} in the schema. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {

  /** Returns the least value; {@link Long#MIN_VALUE} for none. */
  long min() default Long.MIN_VALUE;

  /** Returns the greatest value; {@link Long#MAX_VALUE} for none. */
  long max() default Long.MAX_VALUE;
}
