package dev.dispatch.core.module.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The papers of a module: SKILL.md for agents, README.md for people, IMPORT.md on what is lost. */
final class ModulePapers {

  private static final int MOST_LISTED = 80;

  private final ImportedModule module;
  private final String name;
  private final List<String> jobs;

  ModulePapers(ImportedModule module, String name, List<String> jobs) {
    this.module = module;
    this.name = name;
    this.jobs = jobs;
  }

  String skill() {
    List<String> lines = new ArrayList<>();
    lines.add("---");
    lines.add("name: " + name);
    lines.add("description: " + quoted(module.description() + " Use it through dispatch jobs."));
    lines.add("---");
    lines.add("");
    lines.add("# " + name);
    lines.add("");
    lines.add(module.description());
    lines.add("");
    lines.add("## Actions");
    lines.add("");
    lines.addAll(module.actions().size() <= MOST_LISTED ? actions() : tags());
    lines.add("");
    lines.add(
        "`dispatch schema action --name <action>` prints the payload's schema with examples;");
    lines.add("`dispatch run <action> --input name=value` tries one.");
    lines.add("");
    lines.add("## Jobs");
    lines.add("");
    jobs.stream()
        .limit(MOST_LISTED)
        .forEach(job -> lines.add("- `jobs/" + job + ".job.case.json`"));
    lines.add("");
    lines.add("Copy the one that is nearest, validate it, run it:");
    lines.add("");
    lines.add("```");
    lines.add("dispatch job validate --case jobs/" + jobs.getFirst() + ".job.case.json");
    lines.add("dispatch job run --case jobs/" + jobs.getFirst() + ".job.case.json");
    lines.add("```");
    lines.addAll(credentials());
    return text(lines);
  }

  private List<String> actions() {
    List<String> lines = new ArrayList<>(List.of("| action | what |", "|---|---|"));
    module
        .actions()
        .forEach(action ->
            lines.add(
                "| `"
                    + name
                    + "."
                    + action.name()
                    + "` | "
                    + cell(action.action().path("description").asString(""))
                    + " |"));
    return lines;
  }

  private List<String> tags() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ImportedAction action : module.actions()) {
      counts.merge(action.tags().isEmpty() ? "other" : action.tags().getFirst(), 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        module.actions().size() + " actions; `dispatch module inspect " + name + "` lists them.");
    lines.add("");
    lines.addAll(List.of("| of | actions |", "|---|---|"));
    counts.forEach((tag, count) -> lines.add("| " + cell(tag) + " | " + count + " |"));
    return lines;
  }

  private List<String> credentials() {
    List<String> schemes =
        module.actions().stream()
            .filter(ImportedAction::needsCredential)
            .map(
                action -> String.join(", ", CredentialFields.of(action.action().get("credential"))))
            .distinct()
            .toList();
    if (schemes.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "## Credentials", ""));
    lines.add(
        "A step binds a credential profile with these fields; never put a secret into a payload:");
    lines.add("");
    schemes.forEach(fields -> lines.add("- " + fields));
    return lines;
  }

  String readme() {
    List<String> lines = new ArrayList<>();
    lines.add("# " + name);
    lines.add("");
    lines.add(module.description());
    lines.add("");
    lines.add(
        "A declarative module of dispatch with " + module.actions().size() + " actions, made by");
    lines.add("`dispatch module init` of:");
    lines.add("");
    module.source().forEach(line -> lines.add("- " + line));
    lines.add("");
    lines.add("| file | what |");
    lines.add("|---|---|");
    lines.add("| `module.json` | name, version, base URL, hosts |");
    lines.add("| `actions/` | one action a file: request, schemas, exports, credential |");
    if (!module.schemas().isEmpty()) {
      lines.add("| `schemas/` | schemas that the actions share |");
    }
    lines.add("| `jobs/` | an example job for each group of actions |");
    lines.add("| `SKILL.md` | how agents use it |");
    if (!module.notes().isEmpty()) {
      lines.add("| `IMPORT.md` | what could not be carried over |");
    }
    lines.add("");
    lines.add("All of it is yours to edit: `dispatch module validate --path .` checks it.");
    return text(lines);
  }

  String notes() {
    List<String> lines = new ArrayList<>();
    lines.add("# What could not be carried over");
    lines.add("");
    lines.add("| where | what |");
    lines.add("|---|---|");
    module
        .notes()
        .forEach(note -> lines.add("| " + cell(note.place()) + " | " + cell(note.what()) + " |"));
    return text(lines);
  }

  private static String cell(String text) {
    return text.replaceAll("[\\p{C}\\s]+", " ").replace("|", "\\|").replace("<", "&lt;").strip();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
