package dev.dispatch.core.operation.plan;

import dev.dispatch.core.job.ChildJobs;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.plan.JobPlan.CredentialLine;
import dev.dispatch.core.operation.plan.JobPlan.FileLine;
import dev.dispatch.core.operation.plan.JobPlan.HostLine;
import dev.dispatch.core.operation.plan.JobPlan.MemoryLine;
import dev.dispatch.core.operation.plan.JobPlan.ModuleLine;
import dev.dispatch.core.operation.plan.JobPlan.StepLine;
import dev.dispatch.core.operation.plan.JobPlan.VariableLine;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.run.RunPorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/** Adds the plans of the jobs that steps run to the plan of the job that has those steps. */
final class ChildPlans {

  private final JobDocument job;
  private final RunPorts ports;
  private final List<StepLine> steps = new ArrayList<>();
  private final SequencedSet<Problem> missing = new LinkedHashSet<>();
  private final List<DefaultLine> defaults = new ArrayList<>();
  private final Map<String, HostLine> hosts = new LinkedHashMap<>();
  private final SequencedSet<VariableLine> environment = new LinkedHashSet<>();
  private final SequencedSet<CredentialLine> credentials = new LinkedHashSet<>();
  private final SequencedSet<ModuleLine> modules = new LinkedHashSet<>();
  private final SequencedSet<MemoryLine> memory = new LinkedHashSet<>();
  private final SequencedSet<FileLine> files = new LinkedHashSet<>();

  private ChildPlans(JobDocument job, RunPorts ports) {
    this.job = job;
    this.ports = ports;
  }

  static ChildPlans of(JobDocument job, RunPorts ports) {
    return new ChildPlans(job, ports);
  }

  /** Returns the plan of the job with the plans of the jobs that its steps run, each in place. */
  JobPlan addTo(JobPlan own) {
    missing.addAll(own.missing());
    defaults.addAll(own.defaults());
    own.hosts().forEach(host -> hosts.put(host.host(), host));
    environment.addAll(own.environment());
    credentials.addAll(own.credentials());
    modules.addAll(own.modules());
    memory.addAll(own.memory());
    files.addAll(own.files());
    for (StepLine step : own.steps()) {
      steps.add(step);
      ChildJobs.of(job, job.steps().get(step.index() - 1)).ifPresent(child -> add(step, child));
    }
    return new JobPlan(
        own.casePath(),
        own.jobType(),
        own.description(),
        own.kind(),
        missing.isEmpty(),
        List.copyOf(missing),
        own.inputs(),
        List.copyOf(steps),
        DefaultLine.joined(defaults),
        List.copyOf(hosts.values()),
        List.copyOf(environment),
        List.copyOf(credentials),
        List.copyOf(modules),
        List.copyOf(memory),
        List.copyOf(files),
        own.verification());
  }

  private void add(StepLine step, JobDocument child) {
    RunPorts chosen = ports.modules(ports.modules().preferring(child.moduleRanges()));
    Path path = child.file().orElseThrow();
    String file = path.getFileName().toString();
    JobPlan plan = JobPlanner.below(child, inputs(step), chosen);
    plan.steps().forEach(line -> steps.add(line.below(step, path.toString())));
    plan.defaults().forEach(line -> defaults.add(line.below(step.id())));
    plan.missing().forEach(problem -> missing.add(problem(file, problem)));
    plan.hosts()
        .forEach(host ->
            hosts.putIfAbsent(host.host(), new HostLine(host.host(), place(file, host.from()))));
    environment.addAll(plan.environment());
    plan.credentials().forEach(line -> credentials.add(credential(step, line)));
    modules.addAll(plan.modules());
    plan.memory()
        .forEach(line ->
            memory.add(
                new MemoryLine(
                    line.key(), line.access(), step.id() + "/" + line.by(), line.stored())));
    plan.files().forEach(line -> files.add(new FileLine(line.path(), place(file, line.pointer()))));
  }

  // What is known in the run only is not given, and stays a placeholder.
  private static GivenInputs inputs(StepLine step) {
    Map<String, JsonNode> known = new LinkedHashMap<>();
    JsonNode given = JsonValues.toTree(step.payload()).path("inputs");
    given.properties().stream()
        .filter(input -> !JsonText.compact(input.getValue()).contains("${"))
        .forEach(input -> known.put(input.getKey(), input.getValue()));
    return GivenInputs.of(known);
  }

  private static String place(String file, String pointer) {
    return pointer.startsWith("/") ? file + "#" + pointer : pointer;
  }

  private static Problem problem(String file, Problem problem) {
    return new Problem(
        problem.code(),
        place(file, problem.pointer()),
        Optional.empty(), // a line and a column are those of the job that is planned
        problem.message(),
        problem.hint());
  }

  private static CredentialLine credential(StepLine step, CredentialLine line) {
    return new CredentialLine(
        line.profile(),
        line.field(),
        line.source(),
        line.from(),
        line.available(),
        line.steps().stream().map(id -> step.id() + "/" + id).toList());
  }
}
