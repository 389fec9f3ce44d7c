package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import java.util.List;
import java.util.Map;

/** Where the fields of a credential come from; never the values themselves. */
@Description("A credential profile: where each field's value comes from.")
public record CredentialProfile(
    @Description("Field to environment variable.") @Default("{}") Map<String, String> fromEnv,
    @Description("Field to file, relative to the job file's folder; one final line break is cut.")
        @Default("{}")
        Map<String, String> fromFile,
    @Description(
            "Field to a command, program and arguments, whose output is the value; started without"
                + " a shell in the job file's folder, one final line break is cut.")
        @Default("{}")
        Map<String, List<String>> fromCommand) {}
