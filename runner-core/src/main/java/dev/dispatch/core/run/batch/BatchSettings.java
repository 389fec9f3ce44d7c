package dev.dispatch.core.run.batch;

import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a batch was asked to do: {@code batch.json}, enough to go on with it after a crash. */
public record BatchSettings(
    @Description("1.") int schemaVersion,
    @Description("The batch's id.") String batchId,
    @Description("The version that began it.") String cliVersion,
    @Description("The job's type.") String jobType,
    @Description("The job file; empty for standard input.") Optional<String> caseFile,
    @Description("SHA-256 of the job's text.") String caseSha256,
    @Description("The inputs that every run gets, by name; secret ones are left out.")
        JsonNode inputs,
    @Description("The secret inputs that were given, which a resume needs again.")
        List<String> secretInputs,
    @Description("The action defaults that hold for its runs, by action.") @Default("{}")
        JsonNode defaults,
    @Description("What the runs are not let do: the options of job run.") JsonNode scope,
    @Description("The data file.") Optional<String> dataFile,
    @Description("SHA-256 of the data file.") Optional<String> dataSha256,
    @Description("How many runs; empty where only time ends them.") Optional<Long> count,
    @Description("How many run at once.") int concurrency,
    @Description("How many start a second.") Optional<Double> ratePerSecond,
    @Description("How long runs are started, in milliseconds.") Optional<Long> durationMs,
    @Description("The least time from one start to the next, in milliseconds.") long staggerMs,
    @Description("After how many failures no run is started.") Optional<Long> maxFailures,
    @Description("Which runs keep their directory.") String artifacts,
    @Description("When it began, ISO 8601.") String startedAt) {}
