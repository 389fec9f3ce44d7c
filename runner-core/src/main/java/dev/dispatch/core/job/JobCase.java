package dev.dispatch.core.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Pattern;
import dev.dispatch.api.schema.Range;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A job as it is written; the job schema is generated from this record.
 *
 * <p>{@code http} stays a tree, since any of its fields may be a placeholder until the run starts;
 * {@link HttpBlock} is its shape afterwards.
 */
@Description("A job: steps that call actions, and what must hold of them.")
public record JobCase(
    @JsonProperty("$schema") @Description("The schema for editors; ignored by the runner.")
        Optional<String> editorSchema,
    @Description("The version of the job language.") @Range(min = 1, max = 1) int schemaVersion,
    @Description("The stable name of the workflow.") @Pattern("^[a-z0-9][a-z0-9-]{0,63}$")
        String jobType,
    @Description("One sentence for people and agents.") Optional<String> description,
    @Description("The values that a run of this job is given.") @Default("{}")
        Map<String, InputDeclaration> inputs,
    @Description("How requests are made.") Optional<Map<String, JsonNode>> http,
    @Description("Where the secrets of credential profiles come from.") @Default("{}")
        Map<String, CredentialProfile> credentials,
    @Description("What must be there before the run.") Optional<Dependencies> dependencies,
    @Description("The steps.") Scenario scenario,
    @Description("What must hold of the whole run.") Optional<Verification> verification,
    @Description("Carried along, never executed.") Optional<Map<String, JsonNode>> metadata) {}
