package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.Sentence;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes parameters into the request and their schemas into the payload's. */
final class ParameterWriter {

  private static final Set<String> STYLES =
      Set.of("form", "spaceDelimited", "pipeDelimited", "deepObject", "json", "simple");

  private final Schemas schemas;
  private final InputFields input;
  private final ImportNotes notes;
  private final String place;

  ParameterWriter(Schemas schemas, InputFields input, ImportNotes notes, String place) {
    this.schemas = schemas;
    this.input = input;
    this.notes = notes;
    this.place = place;
  }

  void write(List<Parameter> parameters, ObjectNode request) {
    for (Parameter parameter : parameters) {
      field(parameter);
      switch (parameter.in()) {
        case "query" -> set(request, "query", parameter);
        case "header" -> header(request, parameter);
        case "cookie" -> set(request, "cookies", parameter);
        default -> {} // in the path
      }
    }
  }

  private void field(Parameter parameter) {
    ObjectNode schema = schemas.ofAction(parameter.schema(), place + " " + parameter.name());
    String own = Sentence.first(parameter.definition().path("description").asString(""));
    String byDefault = schema.path("description").asString("");
    if (!own.isEmpty()) {
      int told = byDefault.indexOf("The server's default");
      schema.put("description", told < 0 ? own : own + " " + byDefault.substring(told));
    }
    InputFields.described(schema, "The " + parameter.in() + " parameter " + parameter.name() + ".");
    input.set(parameter.field(), schema, parameter.isRequired());
  }

  private void header(ObjectNode request, Parameter parameter) {
    if (parameter.name().matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}")) {
      set(request, "headers", parameter);
    } else {
      notes.add(place, "'" + parameter.name() + "' is no name of a header; it is left out.");
    }
  }

  private void set(ObjectNode request, String where, Parameter parameter) {
    request.withObjectProperty(where).set(parameter.name(), value(parameter));
  }

  private JsonNode value(Parameter parameter) {
    String template = "{" + parameter.field() + "}";
    String style = parameter.style();
    boolean plain = style.equals("simple") || (style.equals("form") && parameter.explodes());
    if (!STYLES.contains(style)) {
      notes.add(
          place,
          "The style '" + style + "' is not known; '" + parameter.name() + "' is written as form.");
    }
    if (plain || !STYLES.contains(style) || !parameter.in().equals("query")) {
      return JsonNodeFactory.instance.stringNode(template);
    }
    ObjectNode value = JsonNodeFactory.instance.objectNode().put("value", template);
    if (!style.equals("form")) {
      value.put("style", style);
    }
    boolean usual = style.equals("form");
    if (parameter.explodes() != usual && !style.equals("json") && !style.equals("deepObject")) {
      value.put("explode", parameter.explodes());
    }
    return value;
  }
}
