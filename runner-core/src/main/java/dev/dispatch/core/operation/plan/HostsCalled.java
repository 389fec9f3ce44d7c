package dev.dispatch.core.operation.plan;

import dev.dispatch.core.expression.Interpolation;
import dev.dispatch.core.expression.Reference;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.operation.plan.JobPlan.HostLine;
import dev.dispatch.core.operation.plan.JobPlan.StepLine;
import dev.dispatch.core.run.RunPorts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Finds the hosts that a job calls: of its base URL, of whole URLs in it, and of its modules. */
final class HostsCalled {

  private static final Pattern URL = Pattern.compile("(?is)https?://.+");

  private final JobDocument job;
  private final RunPorts ports;
  private final UnaryOperator<JsonNode> known;

  /** By host, where it was found first. */
  private final Map<String, String> found = new LinkedHashMap<>();

  HostsCalled(JobDocument job, RunPorts ports, UnaryOperator<JsonNode> known) {
    this.job = job;
    this.ports = ports;
    this.known = known;
  }

  List<HostLine> lines(List<StepLine> steps) {
    JsonNode http = withVariables(known.apply(job.tree().path("http")));
    add(http.path("baseUrl").asString(""), "/http/baseUrl");
    add(http.path("proxy").asString(""), "/http/proxy");
    for (int i = 0; i < steps.size(); i++) {
      JsonNode payload = withVariables(JsonValues.toTree(steps.get(i).payload()));
      search(payload, job.steps().get(i).pointer() + "/payload");
      modules(steps.get(i));
    }
    return found.entrySet().stream()
        .map(entry -> new HostLine(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The host alone is shown of what a variable holds, never the rest. */
  private JsonNode withVariables(JsonNode tree) {
    return Interpolation.resolveKnown(
        tree,
        reference ->
            reference instanceof Reference.Env env
                ? ports.environment().find(env.name()).map(JsonNodeFactory.instance::stringNode)
                : Optional.empty());
  }

  private void search(JsonNode tree, String pointer) {
    if (tree.isString()) {
      add(tree.stringValue(), pointer);
    }
    tree.properties()
        .forEach(member -> search(member.getValue(), Pointers.append(pointer, member.getKey())));
    for (int i = 0; tree.isArray() && i < tree.size(); i++) {
      search(tree.get(i), Pointers.append(pointer, i));
    }
  }

  private void add(String text, String from) {
    boolean open = from.endsWith("/url") || from.equals("/http/baseUrl");
    if (URL.matcher(text).matches()) {
      found.putIfAbsent(host(text), from);
    } else if (open && text.startsWith("${")) {
      found.putIfAbsent(text.substring(0, text.indexOf('}') + 1), from);
    }
  }

  private static String host(String url) {
    try {
      String authority = new URI(url.replaceAll("[{}$ ].*", "")).getRawAuthority();
      return authority == null
          ? url.substring(url.indexOf("//") + 2)
          : authority.substring(authority.lastIndexOf('@') + 1);
    } catch (URISyntaxException unusual) {
      return url.substring(url.indexOf("//") + 2).replaceFirst("[/?#].*", "");
    }
  }

  private void modules(StepLine step) {
    ports.modules().find(step.action()).map(ResolvedAction::module).ifPresent(this::declared);
  }

  // What a module says it talks to counts where the job does not say it itself.
  private void declared(ModuleDescriptor module) {
    if (found.isEmpty()) {
      module.hosts().forEach(host -> found.putIfAbsent(host, "module:" + module.name()));
    }
  }
}
