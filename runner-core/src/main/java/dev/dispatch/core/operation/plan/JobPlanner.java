package dev.dispatch.core.operation.plan;

import dev.dispatch.api.Effect;
import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.expression.Scope;
import dev.dispatch.core.job.DependencyCheck;
import dev.dispatch.core.job.EnvironmentCheck;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.InputCheck;
import dev.dispatch.core.job.InputDeclaration;
import dev.dispatch.core.job.InputResolver;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.NestedSteps;
import dev.dispatch.core.job.PlacedStep;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.operation.plan.JobPlan.FileLine;
import dev.dispatch.core.operation.plan.JobPlan.InputLine;
import dev.dispatch.core.operation.plan.JobPlan.ModuleLine;
import dev.dispatch.core.operation.plan.JobPlan.StepLine;
import dev.dispatch.core.operation.plan.JobPlan.VariableLine;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.run.LiteralSecrets;
import dev.dispatch.core.run.RunPorts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what a valid job is going to do. */
public final class JobPlanner {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern READING = Pattern.compile("(GET|HEAD|OPTIONS) ");

  private final JobDocument job;
  private final RunPorts ports;
  private final InputResolver.Resolved inputs;
  private final Scope known;

  /** The job as it may be shown: literal secrets are masked. */
  private final JsonNode shown;

  /** Whether a step runs the job, so that not all of its inputs are known. */
  private final boolean below;

  private List<FileLine> files = List.of();

  private JobPlanner(JobDocument job, GivenInputs given, RunPorts ports, boolean below) {
    this.job = job;
    this.below = below;
    this.ports = ports;
    this.inputs = InputResolver.resolve(job, given, ports.secrets());
    this.known = this::find;
    this.shown = LiteralSecrets.masked(job.tree());
  }

  /** Plans a job that is valid; what it lacks is part of the plan. */
  public static JobPlan plan(JobDocument job, GivenInputs given, RunPorts ports) {
    return new JobPlanner(job, given, ports, false).plan(given);
  }

  /** Plans a job that a step runs; inputs that are known in the run only stay placeholders. */
  static JobPlan below(JobDocument job, GivenInputs given, RunPorts ports) {
    return new JobPlanner(job, given, ports, true).plan(given);
  }

  private JobPlan plan(GivenInputs given) {
    files = new FilesTouched(job, ports.modules(), this::known).lines();
    List<StepLine> steps = job.steps().stream().map(this::step).toList();
    CredentialSources credentials = new CredentialSources(job, ports.environment());
    List<Problem> missing = missing();
    missing.addAll(credentials.problems());
    JobPlan own =
        new JobPlan(
            job.text().source(),
            job.job().jobType(),
            job.job().description(),
            job.kind(),
            missing.isEmpty(),
            List.copyOf(missing),
            inputs(InputResolver.named(job, given)),
            steps,
            DefaultLine.of(job),
            new HostsCalled(job, ports, this::known).lines(steps),
            environment(),
            credentials.lines(),
            modules(steps),
            new MemoryUsed(job, ports).lines(steps),
            files,
            JsonValues.toJava(verification()));
    return ChildPlans.of(job, ports).addTo(own);
  }

  // Only inputs: what a variable holds may be a secret.
  private Optional<JsonNode> find(Reference reference) {
    return reference instanceof Reference.Input input
        ? input.path().find(inputs.values())
        : Optional.empty();
  }

  private JsonNode known(JsonNode tree) {
    return Interpolation.resolveKnown(tree, known);
  }

  private List<Problem> missing() {
    List<Problem> missing = new ArrayList<>(below ? List.of() : inputs.problems());
    if (!below && missing.isEmpty()) {
      missing.addAll(InputCheck.problems(job, inputs.values()));
    }
    missing.addAll(EnvironmentCheck.problems(job, ports.environment(), ports.secrets()));
    missing.addAll(DependencyCheck.check(job, ports.modules(), ports.memory()).problems());
    return missing;
  }

  private List<InputLine> inputs(List<String> named) {
    List<InputLine> lines = new ArrayList<>();
    job.job().inputs().forEach((name, input) -> lines.add(input(name, input, named)));
    return lines;
  }

  private InputLine input(String name, InputDeclaration input, List<String> named) {
    JsonNode value = inputs.values().path(name);
    String source = named.contains(name) ? "given" : value.isMissingNode() ? "missing" : "default";
    return new InputLine(
        name,
        input.type(),
        source,
        input.secret() && !value.isMissingNode()
            ? "[secret:input." + name + "]"
            : JsonValues.toJava(value.isMissingNode() ? NullNode.instance : value),
        input.secret(),
        input.description());
  }

  private StepLine step(PlacedStep step) {
    JsonNode payload = payload(step);
    Calls calls = Calls.of(step, ports.modules());
    Optional<String> request =
        RequestLine.of(payload, known(shown.path("http")).path("baseUrl").asString(""));
    return new StepLine(
        step.index(),
        depth(step),
        step.branch().map(branch -> branch.parent().id() + "/" + branch.name()),
        Optional.empty(),
        step.id(),
        step.step().action(),
        step.cleanup(),
        step.step().description(),
        request,
        JsonValues.toJava(payload),
        JsonValues.toJava(step.step().when().map(this::known).orElse(NullNode.instance)),
        rules(step),
        step.step().credential(),
        step.step().capture().keySet().stream().toList(),
        calls.keys(),
        calls.effects().stream().filter(effect -> mayBe(effect, request, step)).toList());
  }

  private static int depth(PlacedStep step) {
    return step.branch().map(branch -> 1 + depth(branch.parent())).orElse(0);
  }

  /** The steps within a step have lines of their own. */
  private JsonNode payload(PlacedStep step) {
    ObjectNode payload = NODES.objectNode();
    if (shown.at(step.pointer()).path("payload") instanceof ObjectNode written) {
      payload.setAll(written);
    }
    NestedSteps.takeFrom(payload, step.step());
    return known(payload);
  }

  /** An action that can do many things does some of them by its payload. */
  private boolean mayBe(Effect effect, Optional<String> request, PlacedStep step) {
    return switch (effect) {
      case WRITES -> request.isEmpty() || !READING.matcher(request.get()).lookingAt();
      case FILES ->
          files.stream().anyMatch(file -> file.pointer().startsWith(step.pointer() + "/"));
      default -> true;
    };
  }

  /** Whatever else is written at the step, so that no rule of the language is left untold. */
  private Map<String, Object> rules(PlacedStep step) {
    Map<String, Object> rules = new LinkedHashMap<>();
    shown.at(step.pointer()).properties().stream()
        .filter(field -> !StepFields.SHOWN.contains(field.getKey()))
        .forEach(field -> rules.put(field.getKey(), JsonValues.toJava(known(field.getValue()))));
    return rules;
  }

  private JsonNode verification() {
    JsonNode written = shown.path("verification");
    return written.isMissingNode() ? NullNode.instance : known(written);
  }

  private List<VariableLine> environment() {
    return EnvironmentCheck.names(job).stream()
        .map(name -> new VariableLine(name, ports.environment().find(name).isPresent()))
        .toList();
  }

  private List<ModuleLine> modules(List<StepLine> steps) {
    Map<ModuleDescriptor, SortedSet<String>> used = new LinkedHashMap<>();
    steps.stream()
        .flatMap(step -> Stream.concat(Stream.of(step.action()), step.calls().stream()))
        .flatMap(key -> ports.modules().find(key).stream())
        .forEach(found ->
            used.computeIfAbsent(found.module(), _ -> new TreeSet<>()).add(found.action().name()));
    return used.entrySet().stream()
        .map(entry -> module(entry.getKey(), entry.getValue()))
        .distinct()
        .toList();
  }

  private static ModuleLine module(ModuleDescriptor module, SortedSet<String> actions) {
    return new ModuleLine(
        module.name(), module.version(), module.layer(), module.source(), module.digest(actions));
  }
}
