package dev.dispatch.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of a component that is not given; makes the component optional. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

  /**
   * Returns the value as JSON text: {@code "1000"}, {@code "true"}, {@code "\"ALL\""}, {@code
   * "{}"}.
   */
  String value();
}
