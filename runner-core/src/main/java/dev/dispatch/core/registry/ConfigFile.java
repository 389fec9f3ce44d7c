package dev.dispatch.core.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import java.util.List;
import java.util.Optional;

/** A configuration; the record is its schema. */
@Description(
    "The configuration of dispatch: config.json of the home, dispatch.config.json of a workspace.")
record ConfigFile(
    @JsonProperty("$schema") @Description("The schema, for editors.") Optional<String> schema,
    @Description(
            "SHA-256 of the public keys whose signatures are trusted; in the home's file alone.")
        @Default("[]")
        List<String> trustedKeys,
    @Description("Where modules are installed from by name.") Optional<RegistryConfig> registry) {}
