package dev.dispatch.core.module.declarative;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a list or an object becomes a parameter (OpenAPI 3.1, "Style Values"). */
public enum ParameterStyle {
  /** {@code a=1&a=2}, or {@code a=1,2}. */
  @JsonProperty("form")
  FORM,
  /** {@code a=1 2}. */
  @JsonProperty("spaceDelimited")
  SPACE_DELIMITED,
  /** {@code a=1|2}. */
  @JsonProperty("pipeDelimited")
  PIPE_DELIMITED,
  /** {@code a[x]=1&a[y]=2}. */
  @JsonProperty("deepObject")
  DEEP_OBJECT,
  /** The value as JSON text. */
  @JsonProperty("json")
  JSON
}
