package dev.dispatch.core.job;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.expression.Template;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a job: strict JSON, then the schema, then the records. */
public final class JobLoader {

  private JobLoader() {}

  /**
   * Reads a job file.
   *
   * @throws ProblemsException with every schema problem at its place
   */
  public static JobDocument load(Path file) {
    return parse(read(file), file.toString(), Optional.of(file), parent(file), JobKind.of(file));
  }

  /** Reads a job from a stream, such as standard input; relative files are below the folder. */
  public static JobDocument load(InputStream stream, Path folder) throws IOException {
    byte[] bytes = stream.readNBytes(JsonLimits.JOB.maxBytes() + 1);
    return parse(bytes, "<stdin>", Optional.empty(), folder, JobKind.CASE);
  }

  /** Reads a job from its text. */
  public static JobDocument parse(
      byte[] bytes, String source, Optional<Path> file, Path folder, JobKind kind) {
    JsonDocument text = StrictJson.parse(bytes, source, JsonLimits.JOB);
    requireSchema(text);
    JobCase job = JobSchema.bind(text.root());
    return new JobDocument(file, folder, kind, text, job);
  }

  private static void requireSchema(JsonDocument text) {
    List<Problem> problems =
        JobSchema.validator().validate(text.root()).stream()
            .filter(problem -> !isHttpPlaceholder(problem, text.root()))
            .map(JobLoader::versionInWords)
            .collect(Collectors.toCollection(ArrayList::new));
    if (problems.isEmpty()) {
      problems.addAll(NestedSteps.problems(text.root()));
    }
    if (!problems.isEmpty()) {
      throw new ProblemsException(
          JobError.JOB_INVALID,
          "The job does not match the job schema: " + Counts.of(problems.size(), "problem") + ".",
          "Correct each problem; 'dispatch schema case' prints the schema.",
          text.source(),
          text.positions().locate(problems));
    }
  }

  // A typed field of the http block may be a placeholder; it is checked again when resolved.
  private static boolean isHttpPlaceholder(Problem problem, JsonNode root) {
    JsonNode value = root.at(problem.pointer());
    return problem.pointer().startsWith("/http/")
        && value.isString()
        && isSinglePlaceholder(value.stringValue());
  }

  private static boolean isSinglePlaceholder(String text) {
    try {
      return Template.parse(text).isSingle();
    } catch (DispatchException malformed) {
      return false; // reported by the static checks, with its column
    }
  }

  private static Problem versionInWords(Problem problem) {
    return problem.pointer().equals("/schemaVersion")
        ? Problem.at(
            problem.pointer(),
            JobError.JOB_SCHEMA_VERSION_UNKNOWN.name(),
            "The 'schemaVersion' is not known to this version of dispatch.",
            "Known: 1.")
        : problem;
  }

  /** Returns a job that was made in memory, checked like any other. */
  public static JobDocument of(ObjectNode tree, Path folder, JobKind kind) {
    byte[] bytes = JsonText.compact(tree).getBytes(StandardCharsets.UTF_8);
    return parse(bytes, "<action>", Optional.empty(), folder, kind);
  }

  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
    } catch (IOException e) {
      throw new DispatchException(
          JobError.JOB_FILE_UNREADABLE,
          "The job file '" + file + "' cannot be read: " + e.getClass().getSimpleName() + ".",
          "Check that it is a file and that you may read it.",
          e);
    }
  }

  private static Path parent(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
  }
}
