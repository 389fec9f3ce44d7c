package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.DurationLiteral;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.run.batch.ArtifactPolicy;
import dev.dispatch.core.run.batch.BatchError;
import dev.dispatch.core.run.batch.BatchSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a batch that begins, understood.
 *
 * @param jobCase the job
 * @param data the data file
 */
record BatchOptions(
    OperationContext context,
    RunMany.Input input,
    String jobCase,
    Optional<Path> data,
    Optional<Double> ratePerSecond,
    Optional<Duration> duration,
    Optional<ArtifactPolicy> artifacts) {

  private static final int LEAST_CONCURRENCY = 8;
  private static final int A_PROCESSOR = 4;
  private static final Pattern RATE = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,6})?)(?:/(s|m|h))?");

  /** Understands the options; throws for the first that means nothing. */
  static BatchOptions of(OperationContext context, RunMany.Input input) {
    String jobCase =
        input.jobCase().orElseThrow(() -> refused("There is no --case.", "Say which job to run."));
    if (input.count().isEmpty() && input.data().isEmpty() && input.duration().isEmpty()) {
      throw refused(
          "It is not said how often the job is to run.",
          "Add --count <n>, --data <file> or --duration <time>.");
    }
    if (input.failFast() && input.maxFailures().isPresent()) {
      throw refused("--fail-fast and --max-failures exclude each other.", "Leave one out.");
    }
    return new BatchOptions(
        context,
        input,
        jobCase,
        input.data().map(name -> OutputFile.of(context, name)),
        input.rate().map(BatchOptions::rate),
        input.duration().map(BatchOptions::duration),
        input.artifacts().map(BatchOptions::artifacts));
  }

  private static double rate(String text) {
    Matcher rate = RATE.matcher(text.strip());
    double count = rate.matches() ? Double.parseDouble(rate.group(1)) : 0;
    if (count <= 0) {
      throw refused(
          "'" + text + "' is no rate.", "Write --rate 50/s, or /m for a minute, /h for an hour.");
    }
    return switch (String.valueOf(rate.group(2))) {
      case "m" -> count / 60;
      case "h" -> count / 3600;
      default -> count;
    };
  }

  private static Duration duration(String text) {
    return DurationLiteral.parse(text)
        .filter(Duration::isPositive)
        .orElseThrow(
            () -> refused("'" + text + "' is no duration.", "Write 500ms, 30s, 5m or 1h."));
  }

  private static ArtifactPolicy artifacts(String text) {
    return ArtifactPolicy.parse(text.strip())
        .orElseThrow(() ->
            refused(
                "'" + text + "' does not say which runs keep their directory.",
                "Write all, failed, sample:<n> or none."));
  }

  private static DispatchException refused(String message, String hint) {
    return new DispatchException(BatchError.BATCH_OPTION_INVALID, message, hint);
  }

  /** Returns what the batch is asked to do. */
  BatchSettings settings(
      String batchId,
      JobDocument job,
      String caseSha256,
      Optional<String> dataSha256,
      Optional<Long> rows,
      BatchInputs inputs) {
    Optional<Long> count = duration.isPresent() ? input.count() : input.count().or(() -> rows);
    return new BatchSettings(
        1,
        batchId,
        context.cliVersion(),
        job.job().jobType(),
        job.file().map(file -> file.toAbsolutePath().normalize().toString()),
        caseSha256,
        inputs.plain(),
        inputs.secretNames(),
        job.defaults().usedBy(job),
        JsonValues.toTree(input.scope()),
        data.map(Path::toString),
        dataSha256,
        count,
        concurrency(count),
        ratePerSecond,
        duration.map(Duration::toMillis),
        input.staggerMs().orElse(0L),
        maxFailures(input),
        artifacts.orElseGet(() -> ArtifactPolicy.fallback(count)).text(),
        context.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private int concurrency(Optional<Long> count) {
    int processors = Runtime.getRuntime().availableProcessors();
    long wanted =
        input.concurrency().orElse((long) Math.max(LEAST_CONCURRENCY, A_PROCESSOR * processors));
    return (int) Math.min(wanted, count.orElse(wanted));
  }

  static Optional<Long> maxFailures(RunMany.Input input) {
    return input.failFast() ? Optional.of(1L) : input.maxFailures();
  }
}
