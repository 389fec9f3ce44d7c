package dev.dispatch.core.operation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the command line spells a component of an input record, where the default does not fit.
 *
 * <p>The default is {@code --} and the component's name in kebab-case. A boolean is a flag, a list
 * is repeatable, a map of strings is repeatable {@code key=value}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Option {

  /** Returns the names, the main one first: {@code --input}. Empty keeps the default. */
  String[] value() default {};

  /** Returns the value where the option stands without one; empty where it always needs one. */
  String alone() default "";

  /** Returns the word that stands for the value in help, such as {@code path}. */
  String label() default "";
}
