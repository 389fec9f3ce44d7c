package dev.dispatch.core.run;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.NearestName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds runs in a run-output folder; looks at names only until a run is asked for. */
public final class RunStore {

  private static final Pattern RUN_ID = Pattern.compile("\\d{8}-\\d{6}-[a-z0-9][a-z0-9-]{0,100}");

  private final Path runOutput;

  /** Creates a store over a folder, which need not exist. */
  public RunStore(Path runOutput) {
    this.runOutput = runOutput;
  }

  /** Returns whether a name is that of a run. */
  public static boolean isRunId(String name) {
    return RUN_ID.matcher(name).matches() && !BatchId.isBatch(name);
  }

  /** Returns whether there is neither a run nor a batch; looks no further than the first. */
  public boolean isEmpty() {
    if (!Files.isDirectory(runOutput)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(runOutput)) {
      for (Path entry : entries) {
        if (RUN_ID.matcher(entry.getFileName().toString()).matches()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw unreadable(runOutput, e);
    }
  }

  /** Returns the ids of every run that is in no batch, newest first. */
  public List<String> ids() {
    return names(runOutput, name -> !BatchId.isBatch(name));
  }

  /** Returns the ids of every batch, newest first. */
  public List<String> batchIds() {
    return names(runOutput, BatchId::isBatch);
  }

  private static List<String> names(Path folder, Predicate<String> wanted) {
    List<String> ids = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return ids;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> ids.add(entry.getFileName().toString()));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
    ids.removeIf(name -> !RUN_ID.matcher(name).matches() || !wanted.test(name));
    ids.sort(
        Comparator.comparing(RunStore::time).thenComparing(Comparator.naturalOrder()).reversed());
    return ids;
  }

  private static DispatchException unreadable(Path folder, IOException cause) {
    return new DispatchException(
        RunError.RUN_DISK_FAILED,
        "The folder '" + folder + "' cannot be listed.",
        "Check that you may read it.",
        cause);
  }

  // The label stands between the second and its milliseconds, so that names alone do not sort.
  private static String time(String id) {
    int tail = id.lastIndexOf('-');
    return id.substring(0, 15) + id.substring(tail + 1, Math.min(id.length(), tail + 4));
  }

  /** Returns the newest run's id. */
  public Optional<String> latest() {
    return LatestRun.in(runOutput).find().filter(this::has).or(() -> ids().stream().findFirst());
  }

  /** Returns the folder of a run: its id, {@code latest}, or a part that only one id has. */
  public Path require(String asked) {
    String wanted = asked.strip();
    if (wanted.equals("latest")) {
      return folder(latest().orElseThrow(this::none));
    }
    return folder(has(wanted) ? wanted : unique(wanted));
  }

  /** A run of a batch stands below its batch; one that was taken in from elsewhere stands alone. */
  private Path folder(String id) {
    Path alone = runOutput.resolve(id);
    return BatchId.ofRun(id)
        .map(batch -> runOutput.resolve(batch).resolve(id))
        .filter(inBatch -> !Files.isDirectory(alone, LinkOption.NOFOLLOW_LINKS))
        .orElse(alone);
  }

  /** Returns whether there is a run of this id. */
  // G-D7: a name is compared with what is there; it never becomes a path by itself.
  public boolean has(String id) {
    return RUN_ID.matcher(id).matches()
        && !BatchId.isBatch(id)
        && Files.isDirectory(folder(id), LinkOption.NOFOLLOW_LINKS);
  }

  private String unique(String part) {
    List<String> all = ids();
    List<String> matching = matching(part, all);
    if (matching.isEmpty()) {
      matching = matching(part, inBatches());
    }
    if (matching.isEmpty()) {
      throw new DispatchException(
          RunError.RUN_NOT_FOUND,
          "There is no run '" + part + "'.",
          NearestName.of(part, all)
              .map(nearest -> "Did you mean '" + nearest + "'?")
              .orElse("'dispatch job list' lists the runs."));
    }
    if (matching.size() > 1) {
      throw new DispatchException(
          RunError.RUN_ID_AMBIGUOUS,
          "'" + part + "' is part of " + matching.size() + " run ids.",
          "Give more of it; the newest is '" + matching.getFirst() + "'.");
    }
    return matching.getFirst();
  }

  private static List<String> matching(String part, List<String> ids) {
    return part.isEmpty() ? List.of() : ids.stream().filter(id -> id.contains(part)).toList();
  }

  // Looked through only for a part that is in no other id, so that the usual look-up stays quick.
  private List<String> inBatches() {
    return batchIds().stream()
        .flatMap(batch -> names(runOutput.resolve(batch), id -> isIn(batch, id)).stream())
        .toList();
  }

  private static boolean isIn(String batch, String id) {
    return BatchId.ofRun(id).filter(batch::equals).isPresent();
  }

  private DispatchException none() {
    return new DispatchException(
        RunError.RUN_NOT_FOUND,
        "There is no run in '" + runOutput + "'.",
        "Run a job first: dispatch job run --case <job>.");
  }
}
