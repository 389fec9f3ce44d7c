package dev.dispatch.core.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Size;
import dev.dispatch.core.expression.jsonpath.JsonOrder;
import dev.dispatch.core.json.JsonText;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One declared input of a job. */
@Description("One input of the job.")
public record InputDeclaration(
    @Description("The type of the value.") InputType type,
    @Description("Whether a run needs a value.") @Default("false") boolean required,
    @JsonProperty("default") @Description("The value where none is given.")
        Optional<JsonNode> fallback,
    @JsonProperty("enum") @Description("The values that are allowed.") @Size(min = 1)
        Optional<List<JsonNode>> allowed,
    @Description("One sentence on what the value is for.") @Size(min = 1)
        Optional<String> description,
    @Description("Whether the value is a secret, masked wherever it would appear.")
        @Default("false")
        boolean secret) {

  /** Returns whether a value is one of those that are allowed; numbers compare by value. */
  public boolean allows(JsonNode value) {
    return allowed.isEmpty()
        || allowed.get().stream().anyMatch(choice -> JsonOrder.equal(choice, value));
  }

  /** Returns the allowed values as JSON; empty where any is allowed. */
  public List<String> choices() {
    return allowed.orElse(List.of()).stream().map(JsonText::compact).toList();
  }

  /** Returns whether a run cannot do without being given a value. */
  public boolean isNeeded() {
    return required && fallback.isEmpty();
  }
}
