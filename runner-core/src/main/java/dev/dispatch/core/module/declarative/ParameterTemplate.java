package dev.dispatch.core.module.declarative;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A parameter with the way in which its lists and objects are written. */
public record ParameterTemplate(
    @Description("The value, mostly one {name}.") @Example("\"{tags}\"") JsonNode value,
    @Description("How a list or an object is written, as OpenAPI calls it.") @Default("\"form\"")
        ParameterStyle style,
    @Description("Whether each item is a parameter of its own; by default for 'form' alone.")
        Optional<Boolean> explode) {

  /** Returns the parameter that a value stands for, where no style is written. */
  static ParameterTemplate plain(JsonNode value) {
    return new ParameterTemplate(value, ParameterStyle.FORM, Optional.empty());
  }

  boolean explodes() {
    return explode.orElse(style == ParameterStyle.FORM);
  }
}
