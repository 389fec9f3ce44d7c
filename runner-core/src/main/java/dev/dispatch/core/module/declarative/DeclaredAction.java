package dev.dispatch.core.module.declarative;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.Effect;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An action as it is written: in the manifest, or in a file of its own below {@code actions/}. */
@Description("An action: a request described as data, and what comes of it.")
public record DeclaredAction(
    @JsonProperty("$schema") @Description("The schema, for editors.") Optional<String> schema,
    @Description("One sentence, imperative, for people and agents.") @Example("\"Read one pet.\"")
        String description,
    @Description("JSON Schema of the payload; the action takes nothing where there is none.")
        Optional<ObjectNode> input,
    @Description("The request; {name} in its texts stands for the payload's field.")
        DeclaredRequest request,
    @Description("The statuses that are right; 200 to 299 where none is named.")
        @Range(min = 100, max = 599)
        @Default("[]")
        @Example("[200, 404]")
        List<Integer> expectStatus,
    @Description("JSON Schema of the response body.") Optional<ObjectNode> response,
    @Description("Whether a response that does not match the schema fails the action.")
        @Default("false")
        boolean checkResponse,
    @Description("What later steps need, by name: a JSONPath into the response body.")
        @Default("{}")
        @Example("{\"name\": \"$.name\"}")
        Map<String, JsonNode> exports,
    @Description("How the request is authorised; it takes no credential where there is none.")
        Optional<CredentialScheme> credential,
    @Description("What the action does to the world; said by the method where it is empty.")
        @Default("[]")
        List<Effect> effects,
    @Description("Payloads that are valid as they stand, the smallest first.") @Default("[]")
        List<ObjectNode> examples,
    @Description("When and how often the request is sent again.") Optional<RetryRule> retry,
    @Description(
            "How the pages of a long list follow each other; the payload's maxPages reads some of"
                + " them.")
        Optional<PaginationHint> pagination,
    @Description("What the path is relative to, where it is not the module's base URL.")
        @Pattern(DeclaredAction.BASE_URL)
        Optional<String> baseUrl) {

  /** An absolute URL without query or fragment. */
  public static final String BASE_URL = "^https?://[^\\s?#]+$";
}
