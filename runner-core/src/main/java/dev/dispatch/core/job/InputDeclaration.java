package dev.dispatch.core.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Size;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One declared input of a job. */
@Description("One input of the job.")
record InputDeclaration(
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
        boolean secret) {}
