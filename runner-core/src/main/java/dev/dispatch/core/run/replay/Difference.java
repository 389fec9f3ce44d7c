package dev.dispatch.core.run.replay;

import dev.dispatch.api.schema.Description;
import java.util.Optional;

/** Where a replay did something else than the recorded run; values are JSON, masked and cut. */
public record Difference(
    @Description("The step; empty for the run as a whole.") Optional<String> step,
    @Description("Where: below the step's result, or calls[n] for its nth recorded call.")
        String path,
    @Description("What is on record; empty where there is nothing.") Optional<String> recorded,
    @Description("What came of the replay; empty where there is nothing.") Optional<String> now) {}
