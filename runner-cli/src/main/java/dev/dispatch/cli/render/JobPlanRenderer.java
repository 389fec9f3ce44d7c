package dev.dispatch.cli.render;

import dev.dispatch.api.Effect;
import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.plan.DefaultLine;
import dev.dispatch.core.operation.plan.JobPlan;
import dev.dispatch.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a job is going to do: what it touches first, then its steps. */
final class JobPlanRenderer implements Renderer<JobPlan> {

  @Override
  public void render(JobPlan plan, Page page) {
    page.line(
        new Span(plan.jobType(), Tone.BOLD),
        new Span("  " + plan.casePath() + "  (" + EnumNames.name(plan.kind()) + ")", Tone.DIM));
    plan.description().ifPresent(page::line);
    page.blank();
    pairs("Inputs", plan.inputs().stream().map(JobPlanRenderer::input).toList(), page);
    pairs("Hosts", plan.hosts().stream().map(JobPlanRenderer::host).toList(), page);
    pairs("Environment", plan.environment().stream().map(JobPlanRenderer::variable).toList(), page);
    pairs("Credentials", plan.credentials().stream().map(JobPlanRenderer::field).toList(), page);
    pairs("Modules", plan.modules().stream().map(JobPlanRenderer::module).toList(), page);
    pairs("Memory", plan.memory().stream().map(JobPlanRenderer::memory).toList(), page);
    pairs(
        "Files",
        plan.files().stream().map(file -> file.path() + "  (" + file.pointer() + ")").toList(),
        page);
    pairs("Defaults", plan.defaults().stream().map(JobPlanRenderer::kept).toList(), page);
    plan.steps().forEach(step -> step(step, page));
    verification(JsonValues.toTree(plan.verification()), page);
    page.blank();
    if (plan.ready()) {
      page.success("Ready to run; nothing was sent.");
    } else {
      page.failure("Not ready: this is missing.");
      plan.missing().forEach(problem -> missing(problem, page));
    }
  }

  private static void verification(JsonNode wanted, Page page) {
    if (wanted.isObject()) {
      page.blank().line(Tone.BOLD, "verification");
      wanted.properties().forEach(part -> row("", part.getKey(), part.getValue(), page));
    }
  }

  private static void pairs(String title, List<String> values, Page page) {
    for (int i = 0; i < values.size(); i++) {
      page.pair(i == 0 ? title : "", values.get(i));
    }
  }

  private static String input(JobPlan.InputLine input) {
    String value = input.source().equals("missing") ? "" : " = " + compact(input.value());
    return input.name()
        + value
        + "  ("
        + EnumNames.name(input.type())
        + ", "
        + input.source()
        + ")";
  }

  private static String host(JobPlan.HostLine host) {
    return host.host() + "  (" + host.from() + ")";
  }

  private static String variable(JobPlan.VariableLine variable) {
    return variable.name() + (variable.set() ? "  (set)" : "  (not set)");
  }

  private static String field(JobPlan.CredentialLine line) {
    String state =
        line.available().map(there -> there ? ", there" : ", not there").orElse(", not started");
    return line.profile()
        + "."
        + line.field()
        + " from "
        + line.source()
        + " "
        + line.from()
        + "  ("
        + String.join(", ", line.steps())
        + state
        + ")";
  }

  private static String module(JobPlan.ModuleLine module) {
    String digest = module.digest().map(text -> "  sha256:" + text).orElse("");
    return module.name()
        + "@"
        + module.version()
        + "  ("
        + EnumNames.name(module.layer())
        + ")"
        + digest;
  }

  private static String memory(JobPlan.MemoryLine line) {
    String stored = line.stored().map(there -> there ? ", stored" : ", not stored").orElse("");
    return line.access() + "s " + line.key() + "  (" + line.by() + stored + ")";
  }

  private static String kept(DefaultLine line) {
    return line.action()
        + " "
        + line.field()
        + " = "
        + JsonText.compact(JsonValues.toTree(line.value()))
        + "  ("
        + String.join(", ", line.steps())
        + "; "
        + line.source()
        + ")";
  }

  private static void step(JobPlan.StepLine step, Page page) {
    page.blank();
    String indent = "    ".repeat(step.depth());
    page.line(
        new Span(indent + (step.cleanup() ? "cleanup " : "step ") + step.index() + " ", Tone.DIM),
        new Span(step.id(), Tone.BOLD),
        new Span("  " + step.action(), Tone.ACCENT),
        new Span(effects(step), Tone.WARNING),
        new Span(within(step), Tone.DIM));
    step.description().ifPresent(words -> page.line(indent + "  " + words));
    step.request().ifPresent(request -> row(indent, "request", request, page));
    row(indent, "payload", payload(step), page);
    row(indent, "when", step.when(), page);
    step.credential().ifPresent(name -> row(indent, "credential", name, page));
    step.rules().forEach((name, value) -> row(indent, name, value, page));
    if (!step.captures().isEmpty()) {
      row(indent, "captures", String.join(", ", step.captures()), page);
    }
    if (!step.calls().isEmpty()) {
      row(indent, "calls", String.join(", ", step.calls()), page);
    }
  }

  private static String within(JobPlan.StepLine step) {
    String parent = step.within().map(id -> "  (in " + id).orElse("");
    return parent.isEmpty()
        ? ""
        : parent
            + step.job().map(file -> ", " + file.replaceFirst("(?s)^.*[/\\\\]", "")).orElse("")
            + ")";
  }

  /** What the request line does not say already. */
  private static JsonNode payload(JobPlan.StepLine step) {
    JsonNode payload = JsonValues.toTree(step.payload());
    if (step.request().isPresent() && payload instanceof ObjectNode object) {
      object.remove(List.of("method", "path", "url"));
    }
    return payload;
  }

  private static String effects(JobPlan.StepLine step) {
    return step.effects().isEmpty()
        ? ""
        : step.effects().stream()
            .map(JobPlanRenderer::words)
            .collect(Collectors.joining(", ", "  ", ""));
  }

  private static String words(Effect effect) {
    return EnumNames.name(effect).replace('-', ' ');
  }

  private static void row(String indent, String name, Object value, Page page) {
    JsonNode tree = JsonValues.toTree(value);
    if (!tree.isNull() && !(tree.isContainer() && tree.isEmpty())) {
      String text = tree.has("rules") ? ConditionText.of(tree) : compact(tree);
      page.entry(
          indent + "  " + (name + "          ").substring(0, Math.max(10, name.length() + 2)),
          text);
    }
  }

  private static String compact(Object value) {
    JsonNode tree = JsonValues.toTree(value);
    return Optional.of(tree)
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .orElseGet(() -> JsonText.compact(tree));
  }

  private static void missing(Problem problem, Page page) {
    page.line(new Span("  " + problem.code() + "  ", Tone.DIM), Span.of(problem.message()));
    page.line(new Span("  Hint: ", Tone.DIM), Span.of(problem.hint()));
  }
}
