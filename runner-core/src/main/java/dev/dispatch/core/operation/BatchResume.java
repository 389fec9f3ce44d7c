package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.defaults.PayloadDefaults;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.batch.BatchError;
import dev.dispatch.core.run.batch.BatchFiles;
import dev.dispatch.core.run.batch.BatchSettings;
import dev.dispatch.core.run.batch.BatchStore;
import dev.dispatch.core.run.batch.RowFile;
import dev.dispatch.core.schema.RecordBinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes on with a batch: as it was asked for, unless how fast or how patiently is said again.
 *
 * @param settings what it was asked to do, with what is said again
 */
record BatchResume(RunMany.Input input, BatchSettings settings) {

  static BatchResume of(OperationContext context, RunMany.Input input, String asked) {
    requireNothingElse(input);
    BatchFiles files = new BatchStore(context.workspace().runOutput()).require(asked);
    BatchSettings begun = BatchStore.settings(files);
    return new BatchResume(input, again(begun, input));
  }

  private static void requireNothingElse(RunMany.Input input) {
    List<String> given = new ArrayList<>();
    input.count().ifPresent(any -> given.add("--count"));
    input.rate().ifPresent(any -> given.add("--rate"));
    input.duration().ifPresent(any -> given.add("--duration"));
    input.data().ifPresent(any -> given.add("--data"));
    input.staggerMs().ifPresent(any -> given.add("--stagger-ms"));
    input.artifacts().ifPresent(any -> given.add("--artifacts"));
    if (!input.scope().equals(ScopeOptions.OPEN)) {
      given.add("what the runs are not let do");
    }
    if (!given.isEmpty()) {
      throw new DispatchException(
          BatchError.BATCH_OPTION_INVALID,
          "A batch is resumed as it was asked for: " + String.join(", ", given) + " cannot change.",
          "Leave it out; --concurrency, --max-failures and --fail-fast may be given.");
    }
  }

  private static BatchSettings again(BatchSettings begun, RunMany.Input input) {
    return new BatchSettings(
        begun.schemaVersion(),
        begun.batchId(),
        begun.cliVersion(),
        begun.jobType(),
        begun.caseFile(),
        begun.caseSha256(),
        begun.inputs(),
        begun.secretInputs(),
        begun.defaults(),
        begun.scope(),
        begun.dataFile(),
        begun.dataSha256(),
        begun.count(),
        input.concurrency().map(Long::intValue).orElse(begun.concurrency()),
        begun.ratePerSecond(),
        begun.durationMs(),
        begun.staggerMs(),
        // What stopped it before would stop it again at once.
        BatchOptions.maxFailures(input),
        begun.artifacts(),
        begun.startedAt());
  }

  /** Returns what the runs were not let do. */
  ScopeOptions scope() {
    return RecordBinder.bind(ScopeOptions.class, settings.scope());
  }

  /** Returns the action defaults of then, whatever they are now. */
  PayloadDefaults defaults(ModuleRegistry modules) {
    String source = "batch " + settings.batchId();
    return settings.defaults() instanceof ObjectNode values
        ? PayloadDefaults.of(values, modules, source)
        : PayloadDefaults.NONE;
  }

  /** Returns the job to load. */
  String jobCase() {
    return input
        .jobCase()
        .or(settings::caseFile)
        .orElseThrow(() ->
            new DispatchException(
                BatchError.BATCH_OPTION_INVALID,
                "The job of this batch came from standard input.",
                "Give it again: --case - or --case <file>."));
  }

  void requireSameJob(String sha256) {
    if (!sha256.equals(settings.caseSha256())) {
      throw changed("The job '" + jobCase() + "' is not the one that the batch began with.");
    }
  }

  /** Returns the data file, which must be as it was. */
  Optional<RowFile> rows() {
    Optional<RowFile> rows = settings.dataFile().map(Path::of).map(RowFile::of);
    if (!rows.map(RowFile::sha256).equals(settings.dataSha256())) {
      throw changed("The data file '" + settings.dataFile().orElse("") + "' has changed.");
    }
    return rows;
  }

  private static DispatchException changed(String message) {
    return new DispatchException(
        BatchError.BATCH_CHANGED,
        message,
        "Put it back as it was, or begin a new batch without --resume.");
  }

  /** Returns the inputs: those of then, and the secret ones given again. */
  GivenInputs inputs(OperationContext context) {
    Map<String, JsonNode> then = new LinkedHashMap<>();
    settings.inputs().properties().forEach(value -> then.put(value.getKey(), value.getValue()));
    return input.inputs().given(context).values(then);
  }
}
