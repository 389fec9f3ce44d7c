package dev.dispatch.core.operation.plan;

import dev.dispatch.api.schema.Format;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.operation.plan.JobPlan.FileLine;
import dev.dispatch.core.schema.SchemaPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** The files that a job names: in payloads, in conditions, for credentials and for certificates. */
final class FilesTouched {

  private static final List<String> FILE_OPERATORS = List.of("equals_file", "matches_schema");

  private final JobDocument job;
  private final ModuleRegistry modules;
  private final UnaryOperator<JsonNode> known;
  private final List<FileLine> lines = new ArrayList<>();

  FilesTouched(JobDocument job, ModuleRegistry modules, UnaryOperator<JsonNode> known) {
    this.job = job;
    this.modules = modules;
    this.known = known;
  }

  List<FileLine> lines() {
    job.job()
        .credentials()
        .forEach((name, profile) ->
            profile
                .fromFile()
                .forEach((field, file) ->
                    lines.add(
                        new FileLine(
                            file,
                            Pointers.append(
                                Pointers.append("/credentials", name) + "/fromFile", field)))));
    known.apply(job.tree().path("http").path("tls")).properties().stream()
        .filter(field -> field.getValue().isString())
        .forEach(field ->
            lines.add(
                new FileLine(
                    field.getValue().stringValue(), Pointers.append("/http/tls", field.getKey()))));
    job.steps().forEach(this::step);
    conditions(job.tree().path("verification").path("expect"), "/verification/expect");
    return List.copyOf(lines);
  }

  private void step(PlacedStep step) {
    JsonNode written = job.tree().at(step.pointer());
    modules
        .find(step.step().action())
        .map(ResolvedAction::action)
        .ifPresent(action -> {
          JsonNode payload = known.apply(written.path("payload"));
          payload(action.inputSchema(), action.inputSchema(), payload, step.pointer() + "/payload");
        });
    conditions(written.path("when"), step.pointer() + "/when");
    conditions(written.path("expect"), step.pointer() + "/expect");
  }

  private void payload(JsonNode root, JsonNode schema, JsonNode value, String pointer) {
    JsonNode target = SchemaPath.target(root, schema);
    if (value.isString() && target.path("format").asString("").equals(Format.FILE)) {
      lines.add(new FileLine(value.stringValue(), pointer));
    }
    value
        .properties()
        .forEach(member ->
            payload(
                root,
                SchemaPath.child(root, target, member.getKey()),
                member.getValue(),
                Pointers.append(pointer, member.getKey())));
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      payload(root, target.path("items"), value.get(i), Pointers.append(pointer, i));
    }
  }

  private void conditions(JsonNode tree, String pointer) {
    if (FILE_OPERATORS.contains(tree.path("op").asString("")) && tree.path("value").isString()) {
      lines.add(new FileLine(tree.path("value").stringValue(), pointer + "/value"));
    }
    JsonNode rules = tree.path("rules");
    for (int i = 0; i < rules.size(); i++) {
      conditions(rules.get(i), pointer + "/rules/" + i);
    }
  }
}
