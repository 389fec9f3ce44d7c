package dev.dispatch.api.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A regular expression in RE2 syntax that a string must contain a match of; anchor it with {@code
 * ^} and {@code $}. On a map it holds for the keys ({@code propertyNames}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Pattern {

  /** Returns the expression. */
  String value();
}
