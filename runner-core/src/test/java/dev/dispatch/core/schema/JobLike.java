package dev.dispatch.core.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import dev.dispatch.api.schema.Secret;
import dev.dispatch.api.schema.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A record with every kind of component that a job or an action's payload has. */
@Description("A job, more or less.")
record JobLike(
    @JsonProperty("$schema") Optional<String> schema,
    @Range(min = 1, max = 1) int schemaVersion,
    @Pattern("^[a-z0-9][a-z0-9-]{0,63}$") @Description("The name.") String jobType,
    @Pattern("^[a-z]+$") @Size(max = 3) @Default("{}") Map<String, Input> inputs,
    Optional<Http> http,
    @Size(min = 1, max = 3) List<Step> steps,
    @Default("[]") List<Step> cleanup,
    Optional<Map<String, Object>> metadata,
    @Format(Format.CONDITIONS) Optional<JsonNode> verification) {

  enum Kind {
    STRING,
    NUMBER,
    @JsonProperty("any thing")
    ANY
  }

  record Input(
      Kind type,
      @Default("false") boolean required,
      @JsonProperty("default") Optional<Object> byDefault,
      @JsonProperty("enum") Optional<List<JsonNode>> allowed,
      Set<Kind> kinds,
      @Default("[]") @Size(max = 2) List<Optional<Kind>> others,
      @Secret Optional<String> pin) {}

  record Http(
      @Size(min = 1, max = 5) Optional<String> baseUrl,
      @Default("1000") @Range(min = 0) long timeoutMs,
      Optional<Double> factor,
      @Range(min = -5, max = 5) Optional<BigDecimal> exact,
      BigInteger big,
      @Example({"{}", "{\"a\": \"b\"}"}) Map<String, List<String>> headers) {}

  record Step(
      String id,
      @Pattern("^[a-z]+\\.[a-z]+$") String action,
      @Default("{}") Map<String, Object> payload,
      @Format(Format.CONDITIONS) Optional<Map<String, Object>> when,
      Optional<Step> otherwise,
      @Range(min = 1, max = 9) @Default("[]") List<Integer> codes) {}
}
