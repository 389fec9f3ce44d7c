package dev.dispatch.core.run;

import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A run directory as it stands on disk, complete or not; each file is read when it is asked for.
 *
 * <p>Opens no socket and needs no module.
 */
public final class RunRecord {

  private final RunFiles files;

  private RunRecord(Path directory) {
    this.files = new RunFiles(directory);
  }

  /** Returns the record of a run directory. */
  public static RunRecord in(Path directory) {
    return new RunRecord(directory);
  }

  /** Returns where its files are. */
  public RunFiles files() {
    return files;
  }

  /** Returns the run's id. */
  public String runId() {
    return files.directory().getFileName().toString();
  }

  /** Returns how the run stands: by its summary, else by whether its lock is held (G-D3). */
  public RunStatus status() {
    Optional<JsonNode> summary = summary();
    if (summary.isPresent()) {
      return status(summary.get().path("status").asString(""));
    }
    return LockFile.isHeld(files.lock()) ? RunStatus.RUNNING : RunStatus.INTERRUPTED;
  }

  private static RunStatus status(String name) {
    for (RunStatus status : RunStatus.values()) {
      if (status.name().equals(name)) {
        return status;
      }
    }
    return RunStatus.INTERRUPTED; // a summary that does not say is none
  }

  /** Returns {@code summary.json}; empty where it is missing or damaged. */
  public Optional<JsonNode> summary() {
    return tree(files.summary());
  }

  /** Returns {@code meta.json}; empty where it is missing or damaged. */
  public Optional<JsonNode> meta() {
    return tree(files.meta());
  }

  /** Returns {@code module_resolution.json}; empty where it is missing or damaged. */
  public Optional<JsonNode> resolution() {
    return tree(files.resolution());
  }

  /** Returns the job as it was given; empty where it is missing or damaged. */
  public Optional<JsonNode> jobCase() {
    return tree(files.caseInput());
  }

  /** Returns the resolved inputs; empty where they are missing or damaged. */
  public Optional<JsonNode> inputs() {
    return tree(files.inputs());
  }

  private static Optional<JsonNode> tree(Path file) {
    return bytes(file).flatMap(bytes -> parse(bytes, file.toString()));
  }

  /** Returns the results of the steps that ended, in the order of the steps. */
  public List<JsonNode> steps() {
    List<JsonNode> steps = new ArrayList<>();
    for (String line : lines(files.steps())) {
      String element = line.startsWith(",") ? line.substring(1) : line;
      if (element.startsWith("{")) {
        parse(element).ifPresent(steps::add);
      }
    }
    steps.sort(Comparator.comparingInt(step -> step.path("index").asInt(0)));
    return steps;
  }

  /** Returns the lines of the call log, in order; a line that was cut off by a kill is left out. */
  public List<JsonNode> calls() {
    return lines(files.callsLog()).stream().flatMap(line -> parse(line).stream()).toList();
  }

  /** Returns the lines of the observations, in order. */
  public List<JsonNode> observations() {
    return lines(files.observations()).stream().flatMap(line -> parse(line).stream()).toList();
  }

  /** Returns the lines of the activity log. */
  public List<String> activity() {
    return lines(files.activity());
  }

  /** Returns the text of a body that a call names; empty where there is none. */
  public Optional<String> body(JsonNode message) {
    return bodyBytes(message).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Returns the bytes of a body that a call names; empty where there is none. */
  public Optional<byte[]> bodyBytes(JsonNode message) {
    return Optional.of(message.path("file"))
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .filter(name -> name.startsWith(RunFiles.CALLS + "/") && !name.contains(".."))
        .flatMap(name -> bytes(files.directory().resolve(name)));
  }

  private static List<String> lines(Path file) {
    return bytes(file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines().toList())
        .orElse(List.of());
  }

  private static Optional<JsonNode> parse(String line) {
    return parse(line.getBytes(StandardCharsets.UTF_8), "line");
  }

  private static Optional<JsonNode> parse(byte[] bytes, String source) {
    try {
      JsonDocument document = StrictJson.parse(bytes, source, JsonLimits.ARTIFACT);
      return Optional.of(document.root());
    } catch (ProblemsException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
