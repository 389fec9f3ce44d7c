package dev.dispatch.core.module.declarative;

import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.schema.RecordBinder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An action's request with its templates parsed. */
final class RequestPlan {

  private final DeclaredRequest request;
  private final PathTemplate path;
  private final Map<String, ParameterTemplate> query;
  private final Map<String, ParameterTemplate> form;

  private RequestPlan(DeclaredRequest request, PathTemplate path) {
    this.request = request;
    this.path = path;
    this.query = parameters(request.query());
    this.form = parameters(request.form().orElse(Map.of()));
  }

  /** Returns the plan of a request that was checked. */
  static RequestPlan of(DeclaredRequest request) {
    try {
      return new RequestPlan(request, PathTemplate.parse(request.path()));
    } catch (TemplateFault checked) {
      throw new IllegalStateException(checked);
    }
  }

  private static Map<String, ParameterTemplate> parameters(Map<String, JsonNode> written) {
    Map<String, ParameterTemplate> parameters = new LinkedHashMap<>();
    written.forEach((name, value) -> parameters.put(name, parameter(value)));
    return parameters;
  }

  /** Returns a parameter as it is meant: an object is one with a style. */
  static ParameterTemplate parameter(JsonNode value) {
    return value.isObject()
        ? RecordBinder.bind(ParameterTemplate.class, value)
        : ParameterTemplate.plain(value);
  }

  DeclaredRequest request() {
    return request;
  }

  String path(JsonNode payload) {
    return path.expand(payload);
  }

  Map<String, List<String>> query(JsonNode payload) {
    return Parameters.of(query, payload);
  }

  Map<String, List<String>> form(JsonNode payload) {
    return Parameters.of(form, payload);
  }

  /** Returns the header fields, lists joined by commas (OpenAPI style "simple"). */
  Map<String, String> headers(JsonNode payload) {
    Map<String, String> headers = new LinkedHashMap<>();
    request
        .headers()
        .forEach((name, template) ->
            simple(template, payload).ifPresent(text -> headers.put(name, text)));
    return headers;
  }

  /** Returns the {@code Cookie} field; empty where no cookie is given. */
  Optional<String> cookies(JsonNode payload) {
    StringBuilder field = new StringBuilder();
    request
        .cookies()
        .forEach((name, template) ->
            simple(template, payload).ifPresent(text -> Cookie.append(field, name, text)));
    return field.isEmpty() ? Optional.empty() : Optional.of(field.toString());
  }

  private static Optional<String> simple(JsonNode template, JsonNode payload) {
    ParameterTemplate parameter = parameter(template);
    return TreeTemplate.resolve(parameter.value(), payload)
        .filter(value -> !value.isNull())
        .map(value -> simple(parameter, value));
  }

  private static String simple(ParameterTemplate parameter, JsonNode value) {
    if (parameter.style() == ParameterStyle.JSON) {
      return JsonText.compact(value);
    }
    return String.join(",", value.isObject() ? Scalars.members(value) : Scalars.items(value));
  }
}
