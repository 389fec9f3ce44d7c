package dev.dispatch.core.operation;

import dev.dispatch.api.schema.Description;
import dev.dispatch.core.module.ModuleJob;

/** A job that was recorded. */
public record RecordedJobLine(
    @Description("The path below jobs/, without the suffix.") String job,
    @Description("Whether it may store memory: seed or case.") ModuleJob.Kind kind,
    @Description("The recording.") String recording,
    @Description("The run that it was made of.") String runId,
    @Description("How many steps it has.") int steps,
    @Description("How many calls it has.") int calls) {}
