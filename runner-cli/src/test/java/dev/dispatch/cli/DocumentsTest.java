package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.operation.OperationRegistry;
import dev.dispatch.core.schema.RecordSchema;
import dev.dispatch.core.schema.SchemaValidator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code --json} prints, member by member; a change here is a change for every agent. */
class DocumentsTest {

  private static final List<String> MEMBERS =
      List.of(
          "completion: shell script",
          "defaults.set: path action set values",
          "defaults.show: path values problems",
          "defaults.unset: path removed values",
          "demo: baseUrl run",
          "doctor: ok checks limits",
          "help: topic summary usage effect commands options globalOptions examples errors"
              + " exitCodes",
          "job.assert: runId runDir overall passed failed checks",
          "job.batch-inspect: batchId batchDir batch",
          "job.cases: root cases",
          "job.diff: a b equal sameFingerprint total ignored differences inputs timing",
          "job.dump: runId runDir status out summary meta job inputs moduleResolution activityLog"
              + " stepResults calls",
          "job.explain: casePath jobType description kind ready missing inputs steps"
              + " defaults hosts environment credentials modules memory files verification",
          "job.export: runId runDir archive har curl masked",
          "job.import: runId runDir job",
          "job.inspect: run error steps totalCalls failedCalls lastFailure step",
          "job.latest: runId jobType status startedAt durationMs runDir",
          "job.list: root total batches runs",
          "job.prune: root dryRun runs batches bytes ids",
          "job.readable: runId runDir out calls",
          "job.replay: outcome runId steps calls difference notes run",
          "job.report: runId runDir format out text",
          "job.resume: resumedRunId fromStep takenOver run",
          "job.run: status runId runDir jobType passed failed skipped calls durationMs failedStep"
              + " fingerprint plan",
          "job.run-many: status batchId batchDir jobType count passed failed notRun kept stopped"
              + " calls durationMs runsPerSecond runMs failures",
          "job.synthesize: runId out references rules job",
          "job.validate: valid casePath jobType steps environment modules memory defaults"
              + " warnings advice",
          "llms: version hint commands actions moreActions exitCodes learn",
          "memory.diff: before after same differences",
          "memory.export: namespaces out document",
          "memory.import: file stored namespaces",
          "memory.inspect: namespace path prefix keys count values",
          "memory.list: root namespaces",
          "module.bootstrap: workspaceRoot installed",
          "module.init: name version path baseUrl actionCount actions jobs files recordings build"
              + " notCarriedOver",
          "module.inspect: name version description layer source digest hosts actionCount"
              + " foundCount actions jobs conflicts",
          "module.install: name version installDir digest source changed signedBy trusted actions"
              + " hosts",
          "module.list: modules conflicts warnings",
          "module.override.add: path action layer inForce handledBy",
          "module.override.init: path action files",
          "module.pack: name version bundlePath digest files signedBy packagePath",
          "module.record: name path recordings",
          "module.search: modules",
          "module.skill: path text",
          "module.uninstall: removed",
          "module.validate: valid name version path digest actions jobs problemCount problems"
              + " warnings runs",
          "run: action run response exports detail",
          "runtime.show: path overrides problems",
          "runtime.unset: path removed left",
          "schema.action: key description effects inputSchema responseSchema exportsSchema"
              + " credentialSchema examples pagination",
          "schema.case: schema",
          "schema.list: schemas",
          "schema.operation: id command summary effect inputSchema outputSchema",
          "self-check: ok results",
          "serve: socket answered",
          "skill-version: skillVersion path",
          "version: name version");

  @TempDir Path folder;

  @Test
  void haveTheseMembersInThisOrder() {
    List<String> members =
        OperationRegistry.ids().stream()
            .sorted()
            .map(id -> id + ": " + String.join(" ", members(id)))
            .toList();

    assertThat(members).containsExactlyElementsOf(MEMBERS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "help",
        "help job run",
        "help exit-codes",
        "llms",
        "completion bash",
        "skill-version",
        "self-check",
        "module list",
        "module inspect flow",
        "memory list",
        "defaults show",
        "runtime show",
        "schema list",
        "schema case",
        "schema action --name flow.sleep",
        "schema operation --name job.run",
        "job cases",
        "job list"
      })
  void fitTheirSchema(String line) {
    Invocation.Result result = Invocation.in(folder).run((line + " --json").split(" "));
    ObjectNode document = (ObjectNode) result.document();

    assertThat(result.exitCode()).isZero();
    assertThat(document.remove(List.of("next", "cliVersion"))).isNotNull();
    assertThat(SchemaValidator.of(schema(line)).validate(document)).isEmpty();
  }

  private static List<String> members(String id) {
    return List.copyOf(output(id).path("properties").propertyNames());
  }

  private static JsonNode schema(String line) {
    String[] words = line.split(" ", -1);
    String two = words.length > 1 ? words[0] + "." + words[1] : words[0];
    return output(OperationRegistry.ids().contains(two) ? two : words[0]);
  }

  private static JsonNode output(String id) {
    return RecordSchema.of(OperationRegistry.create(id).spec().output());
  }
}
