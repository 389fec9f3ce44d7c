package dev.dispatch.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Inclusive bounds of a length: characters of a string, items of a list, properties of a map. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Size {

  /** Returns the least length. */
  int min() default 0;

  /** Returns the greatest length; {@link Integer#MAX_VALUE} for none. */
  int max() default Integer.MAX_VALUE;
}
