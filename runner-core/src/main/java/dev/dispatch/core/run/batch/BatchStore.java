package dev.dispatch.core.run.batch;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.run.BatchId;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.schema.RecordBinder;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Finds batches in a run-output folder and reads what they left. */
public final class BatchStore {

  private static final int BUFFER = 1 << 16;

  private final Path runOutput;

  /** Creates a store over a folder, which need not exist. */
  public BatchStore(Path runOutput) {
    this.runOutput = runOutput;
  }

  /** Returns the files of a batch: its id, {@code latest}, or a part that only one id has. */
  public BatchFiles require(String asked) {
    String wanted = asked.strip();
    List<String> all = new RunStore(runOutput).batchIds();
    if (wanted.equals("latest") && !all.isEmpty()) {
      return files(all.getFirst());
    }
    List<String> matching =
        all.stream().filter(id -> !wanted.isEmpty() && id.contains(wanted)).toList();
    if (matching.isEmpty()) {
      throw unknown(wanted, all);
    }
    if (matching.size() > 1) {
      throw new DispatchException(
          BatchError.BATCH_ID_AMBIGUOUS,
          "'" + wanted + "' is part of " + matching.size() + " batch ids.",
          "Give more of it; the newest is '" + matching.getFirst() + "'.");
    }
    return files(matching.getFirst());
  }

  private BatchFiles files(String id) {
    return new BatchFiles(runOutput.resolve(id));
  }

  private DispatchException unknown(String wanted, List<String> all) {
    return new DispatchException(
        BatchError.BATCH_NOT_FOUND,
        wanted.equals("latest")
            ? "There is no batch in '" + runOutput + "'."
            : "There is no batch '" + wanted + "'.",
        NearestName.of(wanted, all)
            .map(nearest -> "Did you mean '" + nearest + "'?")
            .orElse("Run one first: dispatch job run-many --case <job> --count <n>."));
  }

  static LockFile lock(BatchFiles files) {
    return LockFile.tryAcquire(files.lock())
        .orElseThrow(() ->
            new DispatchException(
                BatchError.BATCH_RUNNING,
                "Another process runs the batch '" + files.batchId() + "'.",
                "Wait for it to end."));
  }

  /** Returns whether an entry of a batch's directory is that of one of its runs. */
  static boolean isRun(BatchFiles files, Path entry) {
    return BatchId.ofRun(entry.getFileName().toString()).filter(files.batchId()::equals).isPresent()
        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns what a batch was asked to do. */
  public static BatchSettings settings(BatchFiles files) {
    JsonNode tree =
        tree(files.settings())
            .orElseThrow(() -> damaged(files.settings(), "is missing or is no JSON", null));
    return bind(BatchSettings.class, tree, files.settings(), "");
  }

  /** Returns how a batch stands: by its summary, else by whether its lock is held (G-D3). */
  public static BatchStatus status(BatchFiles files) {
    String told =
        tree(files.summary()).map(summary -> summary.path("status").asString("")).orElse("");
    for (BatchStatus status : BatchStatus.values()) {
      if (status.name().equals(told)) {
        return status;
      }
    }
    return LockFile.isHeld(files.lock()) ? BatchStatus.RUNNING : BatchStatus.INTERRUPTED;
  }

  /** Returns the summary of a batch that has ended. */
  public static Optional<BatchSummary> summary(BatchFiles files) {
    return tree(files.summary()).map(tree -> bind(BatchSummary.class, tree, files.summary(), ""));
  }

  private static Optional<JsonNode> tree(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    byte[] bytes = AtomicFiles.onDisk().readOwn(file, 1 << 26);
    try {
      return Optional.of(StrictJson.parse(bytes, file.toString(), JsonLimits.ARTIFACT).root());
    } catch (ProblemsException damaged) {
      return Optional.empty();
    }
  }

  /**
   * Hands on every result of a batch in the order of the journal, one at a time; a last line that a
   * crash has torn is left out.
   *
   * @throws DispatchException {@link BatchError#BATCH_RECORD_DAMAGED} for any other line that
   *     cannot be read
   */
  public static void read(BatchFiles files, Consumer<RunLine> each) {
    if (!Files.isRegularFile(files.runs(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(files.runs()), BUFFER)) {
      read(in, files.runs(), each);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(InputStream in, Path file, Consumer<RunLine> each) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
    byte[] chunk = new byte[BUFFER];
    long number = 0;
    for (int size = in.read(chunk); size >= 0; size = in.read(chunk)) {
      int from = 0;
      for (int i = 0; i < size; i++) {
        if (chunk[i] == '\n') {
          line.write(chunk, from, i - from);
          each.accept(line(line.toByteArray(), file, ++number));
          line.reset();
          from = i + 1;
        }
      }
      line.write(chunk, from, size - from);
    }
  }

  private static RunLine line(byte[] bytes, Path file, long number) {
    try {
      JsonNode tree = StrictJson.parse(bytes, file.toString(), JsonLimits.ARTIFACT).root();
      return bind(RunLine.class, tree, file, " line " + number);
    } catch (ProblemsException malformed) {
      throw damaged(file, "line " + number + " is no JSON", malformed);
    }
  }

  private static <R extends Record> R bind(Class<R> type, JsonNode tree, Path file, String where) {
    try {
      return RecordBinder.bind(type, tree);
    } catch (DispatchException misfit) {
      throw damaged(
          file, (where + " is not what it should be: " + misfit.getMessage()).strip(), misfit);
    }
  }

  private static DispatchException damaged(Path file, String what, Throwable cause) {
    return new DispatchException(
        BatchError.BATCH_RECORD_DAMAGED,
        "'" + file + "' " + what + (what.endsWith(".") ? "" : "."),
        "Something else has changed the file; run the batch anew.",
        cause);
  }
}
