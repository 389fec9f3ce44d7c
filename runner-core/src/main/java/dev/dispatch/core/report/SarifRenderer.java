package dev.dispatch.core.report;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.VisibleText;
import dev.dispatch.core.problem.Position;
import dev.dispatch.core.report.model.FailureText;
import dev.dispatch.core.report.model.JobPlace;
import dev.dispatch.core.report.model.ReportRenderer;
import dev.dispatch.core.report.model.ReportedBatch;
import dev.dispatch.core.report.model.ReportedCheck;
import dev.dispatch.core.report.model.ReportedFailure;
import dev.dispatch.core.report.model.ReportedRun;
import dev.dispatch.core.report.model.ReportedStep;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * SARIF 2.1.0 (OASIS): every step or check that failed is a result at its place in the job file.
 */
final class SarifRenderer implements ReportRenderer {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  private final ArrayNode results = JsonNodeFactory.instance.arrayNode();
  private final Set<String> rules = new LinkedHashSet<>();

  @Override
  public String run(ReportedRun run) {
    for (ReportedStep step : run.steps()) {
      if (step.outcome().isBad()) {
        ReportedFailure failure = FailureText.of(step);
        ObjectNode result = result(failure, FailureText.block(step, failure));
        locate(result, step.place(), step.id());
        print(result, run.jobType() + "/" + step.id() + "/" + failure.code());
      }
    }
    for (ReportedCheck check : run.checks()) {
      if (!check.passed()) {
        ReportedFailure failure = FailureText.of(check);
        print(result(failure, failure.message()), run.jobType() + "/" + check.name());
      }
    }
    run.ownFailure()
        .ifPresent(failure ->
            print(result(failure, failure.message()), run.jobType() + "/" + failure.code()));
    ObjectNode invocation = JsonNodeFactory.instance.objectNode();
    invocation.put("executionSuccessful", run.passed());
    run.startedAt().ifPresent(at -> invocation.put("startTimeUtc", at.toString()));
    run.startedAt()
        .flatMap(at -> run.durationMs().map(at::plusMillis))
        .ifPresent(end -> invocation.put("endTimeUtc", end.toString()));
    return document(run.cliVersion(), run.jobType() + "/" + run.runId(), invocation);
  }

  @Override
  public String batch(ReportedBatch batch) {
    for (ReportedBatch.BatchRun run : batch.runs()) {
      if (!run.passed()) {
        ReportedFailure failure =
            run.failure()
                .orElseGet(
                    () -> new ReportedFailure("RUN_" + run.status(), false, run.status(), ""));
        print(
            result(failure, run.name() + ": " + failure.message()),
            batch.jobType() + "/" + run.name());
      }
    }
    ObjectNode invocation = JsonNodeFactory.instance.objectNode();
    invocation.put("executionSuccessful", batch.failed() == 0);
    return document(Optional.empty(), batch.jobType() + "/" + batch.batchId(), invocation);
  }

  private ObjectNode result(ReportedFailure failure, String text) {
    rules.add(failure.code());
    ObjectNode result = results.addObject();
    result.put("ruleId", failure.code());
    result.put("level", "error");
    result.put("kind", "fail");
    result.putObject("message").put("text", VisibleText.block(text));
    return result;
  }

  private static void locate(ObjectNode result, JobPlace place, String stepId) {
    ObjectNode location = result.putArray("locations").addObject();
    place
        .file()
        .ifPresent(file -> {
          ObjectNode physical = location.putObject("physicalLocation");
          artifact(physical.putObject("artifactLocation"), file);
          place.position().ifPresent(at -> region(physical.putObject("region"), at));
        });
    ObjectNode logical = location.putArray("logicalLocations").addObject();
    logical.put("name", stepId);
    logical.put("fullyQualifiedName", place.pointer());
    logical.put("kind", "member");
  }

  private static void artifact(ObjectNode artifact, String file) {
    boolean absolute = file.startsWith("/") || file.indexOf(':') == 1;
    artifact.put("uri", uri(absolute, file));
    if (!absolute) {
      artifact.put("uriBaseId", ROOT);
    }
  }

  private static String uri(boolean absolute, String file) {
    try {
      String path = absolute && !file.startsWith("/") ? "/" + file : file;
      return absolute
          ? new URI("file", "", path, null).toASCIIString()
          : new URI(null, null, "./" + path, null).toASCIIString().substring(2);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A quoted path is a URI", e);
    }
  }

  private static void region(ObjectNode region, Position at) {
    region.put("startLine", at.line());
    region.put("startColumn", at.column());
  }

  private static void print(ObjectNode result, String identity) {
    result.putObject("partialFingerprints").put("dispatch/v1", identity);
  }

  private String document(Optional<String> version, String id, ObjectNode invocation) {
    ObjectNode sarif = JsonNodeFactory.instance.objectNode();
    sarif.put("$schema", SCHEMA);
    sarif.put("version", "2.1.0");
    ObjectNode run = sarif.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "dispatch");
    version.ifPresent(text -> driver.put("version", text));
    ArrayNode known = driver.putArray("rules");
    rules.forEach(code -> known.addObject().put("id", code));
    run.putObject("automationDetails").put("id", id);
    run.putArray("invocations").add(invocation);
    run.put("columnKind", "utf16CodeUnits");
    run.set("results", results);
    return JsonText.pretty(sarif) + "\n";
  }
}
