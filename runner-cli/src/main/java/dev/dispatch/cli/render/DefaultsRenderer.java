package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Tone;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.operation.SetDefaults;
import dev.dispatch.core.operation.ShowDefaults;
import dev.dispatch.core.operation.UnsetDefaults;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Shows the defaults of actions, a line a field. */
final class DefaultsRenderer {

  private DefaultsRenderer() {}

  static void show(ShowDefaults.Output output, Page page) {
    page.pair("Defaults", output.path());
    byAction(JsonValues.toTree(output.values()), "No defaults yet.", page);
    output.problems().forEach(problem -> ProblemText.warn(problem, page));
  }

  static void set(SetDefaults.Output output, Page page) {
    page.success("Defaults of " + output.action() + " kept in " + output.path());
    fields(JsonValues.toTree(output.values()), page);
  }

  static void unset(UnsetDefaults.Output output, Page page) {
    page.success("Removed from " + output.path());
    byAction(JsonValues.toTree(output.removed()), "There was nothing to remove.", page);
  }

  private static void byAction(JsonNode values, String none, Page page) {
    if (values.isEmpty()) {
      page.line(none);
    }
    for (Map.Entry<String, JsonNode> action : values.properties()) {
      page.line(Tone.ACCENT, action.getKey());
      fields(action.getValue(), page);
    }
  }

  private static void fields(JsonNode fields, Page page) {
    fields
        .properties()
        .forEach(
            field -> page.entry("  " + field.getKey() + "  ", JsonText.compact(field.getValue())));
  }
}
