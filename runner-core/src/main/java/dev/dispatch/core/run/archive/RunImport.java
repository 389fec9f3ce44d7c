package dev.dispatch.core.run.archive;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.bundle.DigestList;
import dev.dispatch.core.bundle.ZipItem;
import dev.dispatch.core.bundle.ZipLimits;
import dev.dispatch.core.bundle.ZipReader;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FolderDeletion;
import dev.dispatch.core.run.LatestRun;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.store.RunIndex;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Takes in a run that was packed by {@link RunExport}: checked, unpacked beside the other runs,
 * held to its digests, and only then renamed to be one of them. Before that nothing of it is a run.
 */
public final class RunImport {

  private static final String STAGING = ".import";

  private final Path runOutput;

  /** Creates it for a run-output folder, which need not exist. */
  public RunImport(Path runOutput) {
    this.runOutput = runOutput;
  }

  /** Returns the directory of the run that was taken in. */
  public Path take(Path archive) {
    try (ZipReader zip = ZipReader.open(archive, ZipLimits.RUN)) {
      String runId = runId(zip);
      Path directory = runOutput.resolve(runId);
      refuseTaken(runId, directory);
      // Inside a folder that stays: the deletion then leaves the run-output folder as it is noted.
      Path staging = runOutput.resolve(STAGING).resolve(runId);
      AtomicFiles.onDisk().createDirectories(staging.getParent());
      FolderDeletion.delete(staging); // what a killed import left
      try {
        unpack(zip, runId, staging);
        publish(staging.resolve(runId), directory);
      } finally {
        FolderDeletion.delete(staging);
      }
      return directory;
    }
  }

  private static String runId(ZipReader zip) {
    Set<String> roots =
        zip.items().stream()
            .map(ZipItem::name)
            .map(name -> name.substring(0, Math.max(0, name.indexOf('/'))))
            .collect(Collectors.toSet());
    String root = roots.size() == 1 ? roots.iterator().next() : "";
    if (!RunStore.isRunId(root) || !zip.has(root + "/" + RunExport.DIGESTS)) {
      throw invalid("It has no single folder named by a run's id, with " + RunExport.DIGESTS + ".");
    }
    return root;
  }

  private static void refuseTaken(String runId, Path directory) {
    if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new DispatchException(
          RunError.RUN_ALREADY_THERE,
          "There is a run '" + runId + "' already.",
          "It stays as it is; to take in the other, use another --run-output, or delete this one.");
    }
  }

  private static void unpack(ZipReader zip, String runId, Path staging) {
    AtomicFiles.onDisk().createDirectories(staging);
    DigestList listed = DigestList.parse(zip.read(runId + "/" + RunExport.DIGESTS));
    Map<String, String> found = new TreeMap<>();
    zip.extract(staging)
        .forEach((name, digest) -> found.put(name.substring(runId.length() + 1), digest));
    found.remove(RunExport.DIGESTS);
    listed.require(found);
    requireRun(found);
    AtomicFiles.onDisk().delete(staging.resolve(runId).resolve(RunExport.DIGESTS));
  }

  private static void requireRun(Map<String, String> files) {
    if (!files.containsKey("meta.json") || !files.containsKey("job.case.input.json")) {
      throw invalid("It has no meta.json or no job.case.input.json.");
    }
    if (files.keySet().stream().anyMatch(name -> name.endsWith(".lock"))) {
      throw invalid("It has a lock, which no export packs.");
    }
  }

  private void publish(Path unpacked, Path directory) {
    LatestRun.in(runOutput)
        .change(() -> {
          AtomicFiles.onDisk().publish(unpacked, directory);
          RunIndex.in(runOutput).healUnderLock();
        });
  }

  private static DispatchException invalid(String why) {
    return new DispatchException(
        RunError.RUN_ARCHIVE_INVALID,
        "The archive is none of a run: " + why,
        "Give a file that 'dispatch job export --out' wrote.");
  }
}
