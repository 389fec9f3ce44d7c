package dev.dispatch.core.module.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Example jobs: one for each tag, of the actions that change nothing where there are any. */
final class ExampleJobs {

  private static final int MOST_STEPS = 8;

  /** More help nobody, and each has a recording; a bundle takes 1,000 files. */
  private static final int MOST_JOBS = 100;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ImportedModule module;
  private final String name;

  ExampleJobs(ImportedModule module, String name) {
    this.module = module;
    this.name = name;
  }

  /** Returns the jobs by id. */
  Map<String, ObjectNode> all() {
    Map<String, List<ImportedAction>> byTag = new LinkedHashMap<>();
    for (ImportedAction action : module.actions()) {
      List<String> tags = action.tags().isEmpty() ? List.of("other") : action.tags();
      tags.forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(action));
    }
    Names names = new Names();
    Map<String, ObjectNode> jobs = new LinkedHashMap<>();
    byTag.entrySet().stream()
        .limit(MOST_JOBS)
        .forEach(entry -> {
          String id = names.give(name + "-" + entry.getKey());
          jobs.put(id, job(id, entry.getKey(), chosen(entry.getValue())));
        });
    return jobs;
  }

  private static List<ImportedAction> chosen(List<ImportedAction> actions) {
    List<ImportedAction> safe = actions.stream().filter(ImportedAction::isSafe).toList();
    return safe.isEmpty()
        ? List.of(actions.getFirst())
        : safe.subList(0, Math.min(safe.size(), MOST_STEPS));
  }

  private ObjectNode job(String id, String tag, List<ImportedAction> actions) {
    ObjectNode job = NODES.objectNode();
    job.put("schemaVersion", 1);
    job.put("jobType", id);
    job.put("description", "Example of " + name + ": " + Sentence.first(tag));
    baseUrl(job.putObject("inputs").putObject("baseUrl"));
    job.putObject("http").put("baseUrl", "${input.baseUrl}");
    ObjectNode credentials = NODES.objectNode();
    ArrayNode steps = NODES.arrayNode();
    Map<JsonNode, String> profiles = new LinkedHashMap<>();
    for (ImportedAction action : actions) {
      steps.add(step(action, profiles, credentials));
    }
    if (!credentials.isEmpty()) {
      job.set("credentials", credentials);
    }
    job.putObject("scenario").set("steps", steps);
    return job;
  }

  private void baseUrl(ObjectNode input) {
    input.put("type", "string");
    input.put("description", "Where the API is.");
    module
        .baseUrl()
        .ifPresentOrElse(url -> input.put("default", url), () -> input.put("required", true));
  }

  private ObjectNode step(
      ImportedAction action, Map<JsonNode, String> profiles, ObjectNode credentials) {
    ObjectNode step = NODES.objectNode();
    step.put("id", action.name());
    step.put("action", name + "." + action.name());
    if (action.needsCredential()) {
      JsonNode scheme = action.action().get("credential");
      step.put("credential", profiles.computeIfAbsent(scheme, _ -> profile(scheme, credentials)));
    }
    step.set("payload", escaped(action.action().path("examples").path(0)));
    return step;
  }

  private String profile(JsonNode scheme, ObjectNode credentials) {
    String profile = credentials.isEmpty() ? "api" : "api-" + (credentials.size() + 1);
    ObjectNode variables = credentials.putObject(profile).putObject("fromEnv");
    String prefix = name.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
    for (String field : CredentialFields.of(scheme)) {
      String suffix = Names.kebab(field).toUpperCase(Locale.ROOT).replace('-', '_');
      variables.put(field, prefix + suffix);
    }
    return profile;
  }

  /** What an example holds is no placeholder of the job. */
  private static JsonNode escaped(JsonNode value) {
    if (value.isString()) {
      return NODES.stringNode(value.stringValue().replace("${", "$${"));
    }
    if (value.isArray()) {
      ArrayNode items = NODES.arrayNode();
      value.forEach(item -> items.add(escaped(item)));
      return items;
    }
    if (value.isObject()) {
      ObjectNode members = NODES.objectNode();
      value
          .properties()
          .forEach(member -> members.set(member.getKey(), escaped(member.getValue())));
      return members;
    }
    return value.isMissingNode() ? NODES.objectNode() : value;
  }
}
