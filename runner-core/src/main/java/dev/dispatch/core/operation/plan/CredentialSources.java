package dev.dispatch.core.operation.plan;

import dev.dispatch.core.job.CredentialProfile;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.operation.plan.JobPlan.CredentialLine;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.workspace.Environment;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the credentials of a job come from, without reading one. */
final class CredentialSources {

  private final JobDocument job;
  private final Environment environment;
  private final List<CredentialLine> lines = new ArrayList<>();

  CredentialSources(JobDocument job, Environment environment) {
    this.job = job;
    this.environment = environment;
    job.job().credentials().forEach(this::profile);
  }

  /** Returns a line for each field of the profiles that steps bind. */
  List<CredentialLine> lines() {
    return List.copyOf(lines);
  }

  /** Returns a problem for each field that is not there. */
  List<Problem> problems() {
    return job.locate(
        lines.stream()
            .filter(line -> line.available().equals(Optional.of(false)))
            .map(CredentialSources::missing)
            .toList());
  }

  private static Problem missing(CredentialLine line) {
    return Problem.at(
        Pointers.append("/credentials", line.profile()),
        JobError.JOB_CREDENTIAL_MISSING.name(),
        "The field '"
            + line.field()
            + "' of the credential '"
            + line.profile()
            + "' is not there: "
            + line.source()
            + " "
            + line.from()
            + ".",
        "Set the variable, or write the file.");
  }

  private void profile(String name, CredentialProfile profile) {
    List<String> steps =
        job.steps().stream()
            .filter(step -> step.step().credential().equals(Optional.of(name)))
            .map(PlacedStep::id)
            .toList();
    if (steps.isEmpty()) {
      return;
    }
    for (Map.Entry<String, String> field : profile.fromEnv().entrySet()) {
      boolean set = environment.findSetting(field.getValue()).isPresent();
      add(name, field, "env", Optional.of(set), steps);
    }
    for (Map.Entry<String, String> field : profile.fromFile().entrySet()) {
      add(name, field, "file", Optional.of(isReadable(field.getValue())), steps);
    }
    profile
        .fromCommand()
        .forEach((field, argv) ->
            add(
                name,
                Map.entry(field, String.join(" ", argv)),
                "command",
                Optional.empty(),
                steps));
  }

  private boolean isReadable(String file) {
    try {
      return Files.isReadable(job.folder().resolve(file));
    } catch (InvalidPathException unusable) {
      return false;
    }
  }

  private void add(
      String profile,
      Map.Entry<String, String> field,
      String source,
      Optional<Boolean> available,
      List<String> steps) {
    lines.add(
        new CredentialLine(profile, field.getKey(), source, field.getValue(), available, steps));
  }
}
