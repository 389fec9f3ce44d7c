package dev.dispatch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs a job where no receiver of telemetry is set; made by a class loader that watches. */
public final class UntracedRun implements Runnable {

  private final Path folder;

  /** Creates it for a folder. */
  public UntracedRun(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run() {
    try {
      Files.writeString(
          folder.resolve("job.json"),
          """
          {"schemaVersion":1,"jobType":"untraced","scenario":{"steps":[
            {"id":"nap","action":"flow.sleep","payload":{"duration":"0ms"}}]}}
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Invocation.Result result = Invocation.in(folder).run("job", "run", "--case", "job.json");
    if (result.exitCode() != 0) {
      throw new AssertionError(result.err());
    }
  }
}
