package dev.dispatch.core.schema;

import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Size;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule of an annotation: as keywords of a schema, and as a check when a value is bound. */
interface Constraint {

  /** Returns the schema with the rule in it. */
  ObjectNode describe(ObjectNode schema, Definitions definitions);

  /**
   * Checks a value whose type is right.
   *
   * @throws Misfit where the rule is broken
   */
  void check(JsonNode value);

  /** Returns the constraints that a component's annotations declare. */
  static List<Constraint> of(RecordComponent component) {
    List<Constraint> constraints = new ArrayList<>();
    if (component.isAnnotationPresent(Range.class)) {
      constraints.add(new RangeConstraint(component.getAnnotation(Range.class)));
    }
    if (component.isAnnotationPresent(Size.class)) {
      constraints.add(new SizeConstraint(component.getAnnotation(Size.class)));
    }
    if (component.isAnnotationPresent(Pattern.class)) {
      constraints.add(new PatternConstraint(component.getAnnotation(Pattern.class).value()));
    }
    if (component.isAnnotationPresent(Format.class)) {
      constraints.add(FormatConstraint.of(component.getAnnotation(Format.class).value()));
    }
    return List.copyOf(constraints);
  }
}
