package dev.dispatch.core.run.recording;

import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.archive.RunImport;
import dev.dispatch.core.run.replay.RecordedRun;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The recorded answers of a job: an exported run in {@code x.job.case.run.zip}, beside {@code
 * x.job.case.json}.
 *
 * @param file the archive, which need not be there
 */
public record JobRecording(Path file) {

  private static final String JOB = ".json";
  private static final String ENDING = ".run.zip";

  /** Returns where the recording of a job file is. */
  public static JobRecording of(Path job) {
    String name = job.getFileName().toString();
    return new JobRecording(
        job.resolveSibling(name.substring(0, name.length() - JOB.length()) + ENDING));
  }

  /** Returns whether it is there. */
  public boolean exists() {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Unpacks the run, checked like any archive from elsewhere.
   *
   * @param folder where to; nothing else is in it
   */
  RecordedRun unpack(Path folder) {
    return RecordedRun.of(RunRecord.in(new RunImport(folder).take(file)));
  }
}
