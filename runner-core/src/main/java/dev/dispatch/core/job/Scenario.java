package dev.dispatch.core.job;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Size;
import java.util.List;

/** The steps of a job, and those that always run after them. */
@Description("The steps, in order.")
public record Scenario(
    @Description("The steps, in order; the first that fails ends the scenario.")
        @Size(min = 1, max = 10_000)
        List<Step> steps,
    @Description("Steps that run afterwards, whatever happened.") @Size(max = 10_000) @Default("[]")
        List<Step> cleanup) {}
