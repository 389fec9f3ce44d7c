package dev.dispatch.cli.render;

import dev.dispatch.cli.text.Page;
import dev.dispatch.cli.text.Table;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Shows any record: names and values, lists of records as tables. */
final class RecordRenderer implements Renderer<Record> {

  @Override
  public void render(Record output, Page page) {
    JsonValues.toTree(output)
        .propertyStream()
        .forEach(member -> member(member.getKey(), member.getValue(), page));
  }

  private static void member(String name, JsonNode value, Page page) {
    if (value.isNull()) {
      return; // nothing to say
    }
    if (value.isArray() && value.isEmpty()) {
      page.pair(name, "none");
    } else if (value.isArray() && value.get(0).isObject()) {
      page.pair(name, value.size() + " in all");
      page.table(table(value));
    } else if (value.isArray()) {
      page.pair(name, "");
      value.forEach(item -> page.line("  - " + text(item)));
    } else {
      page.pair(name, text(value));
    }
  }

  private static Table table(JsonNode rows) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> row.propertyNames().forEach(names::add));
    Table table = new Table(List.copyOf(names), new ArrayList<>());
    rows.forEach(
        row -> table.rows().add(names.stream().map(name -> text(row.path(name))).toList()));
    return table;
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isString() ? value.stringValue() : JsonText.compact(value);
  }
}
