package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Format;
import dev.dispatch.api.schema.Range;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What must hold of a whole run; evaluated when it ends, and again offline. */
@Description("What must hold of the whole run.")
public record Verification(
    @Description("Names of checks, as in 'dispatch job assert --check'.") @Default("[]")
        List<String> checks,
    @Description("What must hold of $.input, $.run and $.step.") @Format(Format.CONDITIONS)
        Optional<JsonNode> expect,
    @Description("What must hold of the HTTP calls.") Optional<HttpExpectation> http) {

  /** What must hold of the HTTP calls of a run. */
  @Description("What must hold of the HTTP calls.")
  public record HttpExpectation(
      @Description("How many calls may fail.") @Range(min = 0) Optional<Integer> maxFailedCalls,
      @Description("How many calls there must be.") @Range(min = 0) Optional<Integer> minCalls,
      @Description("How long the slowest call may take, in milliseconds.") @Range(min = 1)
          Optional<Long> maxCallMs) {}
}
