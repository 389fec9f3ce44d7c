package dev.dispatch.core.operation;

import dev.dispatch.core.expression.ConditionGroup;
import dev.dispatch.core.job.JobConditionFiles;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.job.Verification;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.run.CheckResult;
import dev.dispatch.core.run.RecordedEvidence;
import dev.dispatch.core.run.RunEvidence;
import dev.dispatch.core.run.RunRecord;
import dev.dispatch.core.run.RunStore;
import dev.dispatch.core.run.RunVerification;
import dev.dispatch.core.run.diff.BaselineCheck;
import dev.dispatch.core.run.diff.ComparedPart;
import dev.dispatch.core.run.diff.RunComparison;
import dev.dispatch.core.schema.RecordBinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Holds a recorded run against what is asked of it; opens no socket. */
final class RunAssertion {

  private final OperationContext context;
  private final RunRecord run;
  private final RunEvidence evidence;

  RunAssertion(OperationContext context, RunRecord run) {
    this.context = context;
    this.run = run;
    this.evidence = RecordedEvidence.of(run);
  }

  /** Returns each check once: what was asked for, then what the job asks for, then files. */
  List<CheckResult> evaluate(RequestedChecks requested, AssertRun.Input input) {
    Map<String, CheckResult> results = new LinkedHashMap<>();
    requested.checks().stream()
        .map(check -> check.check(evidence, requested.parameters()))
        .forEach(result -> results.put(result.name(), result));
    verification().forEach(result -> results.putIfAbsent(result.name(), result));
    List<CheckResult> all = new ArrayList<>(results.values());
    input.expectations().forEach(file -> all.add(expectation(file)));
    input.against().ifPresent(baseline -> all.add(against(baseline, input.ignore())));
    return all;
  }

  private List<CheckResult> verification() {
    return run.jobCase()
        .map(job -> job.path("verification"))
        .filter(JsonNode::isObject)
        .map(block -> RecordBinder.bind(Verification.class, block))
        .map(wanted ->
            RunVerification.evaluate(
                wanted, evidence, new JobConditionFiles(jobFolder()), UnaryOperator.identity()))
        .orElse(List.of());
  }

  /** Files that conditions name stand beside the job, wherever it stood when it ran. */
  private Path jobFolder() {
    Optional<String> file =
        run.meta().map(meta -> meta.path("caseFile").asString("")).filter(name -> !name.isEmpty());
    Path cwd = context.workspace().cwd();
    // A run from elsewhere names a place of elsewhere, and must not choose what is read here.
    return file.map(cwd::resolve).filter(Files::isRegularFile).map(Path::getParent).orElse(cwd);
  }

  private CheckResult expectation(String name) {
    Path file = OutputFile.of(context, name);
    JsonDocument group = StrictJson.parse(read(file, name), name, JsonLimits.JOB);
    ConditionGroup conditions =
        ConditionGroup.parse(group.root(), "", new JobConditionFiles(file.getParent()));
    return RunVerification.expect(
        "expect " + name, conditions, evidence.document(), UnaryOperator.identity());
  }

  private CheckResult against(String baseline, List<String> ignored) {
    RunRecord other = RunRecord.in(new RunStore(context.workspace().runOutput()).require(baseline));
    RunComparison found =
        RunComparison.of(other, run, IgnoredPaths.of(ignored), ComparedPart.OUTCOME);
    return BaselineCheck.of(other.runId(), found);
  }

  private static byte[] read(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
    } catch (IOException e) {
      throw new OperationFailure(
          JobError.JOB_FILE_NOT_FOUND,
          "There is no file '" + name + "' that can be read.",
          "Give a JSON file with a condition group {mode, rules}.");
    }
  }
}
