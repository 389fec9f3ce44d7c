package dev.dispatch.core.module.declarative;

import dev.dispatch.core.json.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Parameters of a query or a form, in the style that each has; what is null is left out. */
final class Parameters {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /** Returns the parameters of a payload. */
  static Map<String, List<String>> of(Map<String, ParameterTemplate> templates, JsonNode payload) {
    Parameters parameters = new Parameters();
    templates.forEach((name, template) ->
        TreeTemplate.resolve(template.value(), payload)
            .filter(value -> !value.isNull())
            .ifPresent(value -> parameters.add(name, template, value)));
    return parameters.values;
  }

  private void add(String name, ParameterTemplate template, JsonNode value) {
    if (template.style() == ParameterStyle.JSON) {
      add(name, JsonText.compact(value));
    } else if (value.isObject()) {
      addObject(name, template, value);
    } else if (value.isArray() && template.style() == ParameterStyle.DEEP_OBJECT) {
      Scalars.items(value).forEach(item -> add(name + "[]", item));
    } else if (value.isArray() && template.explodes()) {
      Scalars.items(value).forEach(item -> add(name, item));
    } else if (!value.isEmpty() || !value.isArray()) {
      add(name, String.join(separator(template.style()), Scalars.items(value)));
    }
  }

  private void addObject(String name, ParameterTemplate template, JsonNode value) {
    if (template.style() == ParameterStyle.DEEP_OBJECT) {
      addDeep(name, value);
    } else if (template.explodes()) {
      List<String> members = Scalars.members(value);
      for (int i = 0; i < members.size(); i += 2) {
        add(members.get(i), members.get(i + 1));
      }
    } else if (!value.isEmpty()) {
      add(name, String.join(separator(template.style()), Scalars.members(value)));
    }
  }

  /** OpenAPI says nothing of objects in objects; what most servers read is written. */
  private void addDeep(String name, JsonNode object) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      String key = name + "[" + member.getKey() + "]";
      JsonNode value = member.getValue();
      if (value.isObject()) {
        addDeep(key, value);
      } else if (value.isArray()) {
        Scalars.items(value).forEach(item -> add(key + "[]", item));
      } else if (!value.isNull()) {
        add(key, Scalars.text(value));
      }
    }
  }

  private void add(String name, String value) {
    values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  private static String separator(ParameterStyle style) {
    return switch (style) {
      case SPACE_DELIMITED -> " ";
      case PIPE_DELIMITED -> "|";
      case FORM, DEEP_OBJECT, JSON -> ",";
    };
  }
}
