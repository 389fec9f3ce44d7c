package dev.dispatch.core.run.recording;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.run.RunFiles;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.archive.Doubt;
import dev.dispatch.core.run.archive.RunExport;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Packs a run as the recording of a job: as an export, and without what tells of the machine that
 * made it, so that it can be handed on with the module.
 */
public final class RecordingWriter {

  /** The field of {@code meta.json} that says whether no server gave the answers. */
  static final String MADE_UP = "answersMadeUp";

  private final RunRecord run;
  private final RunExport export;

  /**
   * Creates the writer of a run that has ended.
   *
   * @param known the secrets that are known now
   */
  public RecordingWriter(RunRecord run, SecretRegistry known) {
    this.run = run;
    this.export = new RunExport(run, known);
  }

  /** Returns the places that may hold a secret; what was found is masked in what is written. */
  public List<Doubt> doubts() {
    return export.doubts();
  }

  /**
   * Writes the recording of a job.
   *
   * @param madeUp whether no server gave the answers
   */
  public void writeFor(Path job, boolean madeUp) {
    RunFiles files = run.files();
    run.meta()
        .ifPresent(meta -> replace(files.meta(), withoutMachine((ObjectNode) meta, job, madeUp)));
    run.resolution().ifPresent(tree -> replace(files.resolution(), withoutPlaces(tree)));
    export.writeTo(JobRecording.of(job).file());
  }

  private static JsonNode withoutMachine(ObjectNode meta, Path job, boolean madeUp) {
    meta.remove(List.of("host", "javaVersion"));
    meta.putArray("argv");
    meta.put("caseFile", job.getFileName().toString());
    meta.put(MADE_UP, madeUp);
    return meta;
  }

  private static JsonNode withoutPlaces(JsonNode resolution) {
    for (JsonNode module : resolution.path("modules")) {
      String id = module.path("name").asString("") + "@" + module.path("version").asString("");
      ((ObjectNode) module).put("source", id);
    }
    return resolution;
  }

  private void replace(Path file, JsonNode tree) {
    String name = run.files().directory().relativize(file).toString();
    export.replace(name, (JsonText.pretty(tree) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
