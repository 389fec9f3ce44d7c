package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Span;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.ActionView;
import dev.dispatch.core.operation.InspectModule;
import dev.dispatch.core.operation.ModuleJobLine;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shows a module: what it is, its actions with their fields, its jobs. */
final class ModuleRenderer implements Renderer<InspectModule.Output> {

  @Override
  public void render(InspectModule.Output output, Page page) {
    page.pair("Module", output.name() + "@" + output.version() + " (" + layer(output) + ")");
    page.pair("About", output.description());
    page.pair("Source", output.source());
    output.digest().ifPresent(digest -> page.pair("Digest", digest));
    if (!output.hosts().isEmpty()) {
      page.pair("Hosts", String.join(", ", output.hosts()));
    }
    output.actions().forEach(action -> action(action, page));
    if (output.foundCount() == 0 && output.actionCount() > 0) {
      page.blank().line("No action has all of these words in its name or description.");
    }
    int more = output.foundCount() - output.actions().size();
    if (more > 0) {
      page.blank().line("and " + more + " more; --find <words> narrows them, --all shows them");
    }
    output.conflicts().forEach(conflict -> ConflictLine.show(conflict, page));
    if (!output.jobs().isEmpty()) {
      page.blank();
      output.jobs().forEach(job -> job(job, page));
    }
  }

  private static String layer(InspectModule.Output output) {
    return EnumNames.name(output.layer());
  }

  private static void action(ActionView action, Page page) {
    page.blank().line(new Span(action.key(), Tone.ACCENT), Span.of("  " + action.description()));
    fields("input", action.inputSchema(), page);
    fields("exports", action.exportsSchema(), page);
    fields("credential", action.credentialSchema(), page);
    action.pagination().map(JsonValues::toTree).ifPresent(hint -> pages(hint, page));
  }

  private static void pages(JsonNode hint, Page page) {
    String words =
        hint.propertyStream()
            .filter(part -> part.getValue().isString())
            .map(part -> part.getKey() + " " + part.getValue().stringValue())
            .collect(Collectors.joining(", "));
    page.entry("    pages: ", words);
  }

  private static void fields(String title, Optional<Object> schema, Page page) {
    schema
        .map(JsonValues::toTree)
        .filter(tree -> tree.path("properties").size() > 0)
        .ifPresent(tree -> page.entry("    " + title + ": ", fields(tree)));
  }

  /** Names with types; a question mark where the field may be left out. */
  private static String fields(JsonNode schema) {
    String required = schema.path("required").toString();
    return schema
        .path("properties")
        .propertyStream()
        .map(field ->
            field.getKey()
                + (required.contains("\"" + field.getKey() + "\"") ? "" : "?")
                + field.getValue().path("type").stringValueOpt().map(t -> " " + t).orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static void job(ModuleJobLine job, Page page) {
    page.pair("Job", job.id() + " (" + EnumNames.name(job.kind()) + ")  " + job.path());
  }
}
