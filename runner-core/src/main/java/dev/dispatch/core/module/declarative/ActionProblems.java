package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Effect;
import dev.dispatch.core.expression.JsonPathExpression;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is wrong with an action beyond its form: names that lead nowhere, parts that clash. */
final class ActionProblems {

  private static final Set<String> TRANSPORTS_OWN =
      Set.of("host", "content-length", "transfer-encoding", "connection", "cookie");

  private final DeclaredAction action;
  private final String pointer;
  private final JsonNode fields;
  private final List<Problem> problems = new ArrayList<>();

  private ActionProblems(DeclaredAction action, String pointer) {
    this.action = action;
    this.pointer = pointer;
    this.fields =
        action
            .input()
            .map(schema -> schema.path("properties"))
            .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** Returns the problems of an action that stands at a pointer. */
  static List<Problem> of(DeclaredAction action, String pointer) {
    ActionProblems check = new ActionProblems(action, pointer);
    check.check();
    return check.problems;
  }

  private void check() {
    if (action.description().isBlank()) {
      add("/description", "The description is blank.", "Say in one sentence what the action does.");
    }
    checkInput();
    checkPath();
    checkParameters();
    checkBody();
    action.exports().forEach(this::checkExport);
    action.credential().ifPresent(scheme -> checkCredential(scheme, "/credential"));
    checkEffects();
    action.pagination().ifPresent(this::checkPagination);
    if (action.checkResponse() && action.response().isEmpty()) {
      add(
          "/checkResponse",
          "The response is to be checked, and there is no schema to check it by.",
          "Add 'response', a JSON Schema.");
    }
  }

  private void checkInput() {
    String type =
        action.input().map(schema -> schema.path("type").stringValue("object")).orElse("object");
    if (!type.equals("object")) {
      add("/input/type", "A payload is an object, not '" + type + "'.", "Write \"object\".");
    }
  }

  private void checkPath() {
    try {
      PathTemplate path = PathTemplate.parse(action.request().path());
      path.names().forEach(this::checkPathField);
    } catch (TemplateFault fault) {
      add("/request/path", fault.getMessage(), fault.hint());
    }
  }

  private void checkPathField(String name) {
    checkField(name, "/request/path");
    JsonNode field = fields.path(name);
    boolean given =
        field.has("default")
            || action
                .input()
                .filter(schema ->
                    schema
                        .path("required")
                        .valueStream()
                        .anyMatch(one -> one.stringValue("").equals(name)))
                .isPresent();
    if (fields.has(name) && !given) {
      add(
          "/input",
          "The path needs '" + name + "', which the payload may lack.",
          "Add \"" + name + "\" to 'required', or give it a default.");
    }
  }

  private void checkParameters() {
    DeclaredRequest request = action.request();
    request.query().forEach((name, value) -> checkParameter(value, "/request/query", name));
    request
        .cookies()
        .forEach((name, value) -> {
          checkParameter(value, "/request/cookies", name);
          checkToken(name, "/request/cookies", "cookie");
        });
    request
        .headers()
        .forEach((name, value) -> {
          checkParameter(value, "/request/headers", name);
          checkHeader(name);
        });
    request
        .form()
        .ifPresent(
            form -> form.forEach((name, value) -> checkParameter(value, "/request/form", name)));
  }

  private void checkParameter(JsonNode value, String place, String name) {
    String at = Pointers.append(place, name);
    if (value.isObject()) {
      checkTree(value.path("value"), at + "/value");
    } else {
      checkTree(value, at);
    }
  }

  private void checkHeader(String name) {
    checkToken(name, "/request/headers", "header");
    if (TRANSPORTS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
      add(
          Pointers.append("/request/headers", name),
          "The header '" + name + "' is not for a request to set.",
          name.equalsIgnoreCase("cookie") ? "Write it in 'cookies'." : "Remove it.");
    }
  }

  /** RFC 9110, section 5.6.2. */
  private void checkToken(String name, String place, String what) {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}")) {
      add(
          Pointers.append(place, name),
          "This is no name that a " + what + " can have.",
          "Use letters, digits and -.");
    }
  }

  private void checkBody() {
    DeclaredRequest request = action.request();
    if (request.bodies() > 1) {
      add(
          "/request",
          "The request has " + request.bodies() + " bodies.",
          "Write one of 'json', 'form', 'multipart', 'text' and 'file'.");
    }
    if (request.bodies() > 0 && hasNoBody(request.method())) {
      add(
          "/request/method",
          "A " + request.method() + " request cannot have a body.",
          "Use another method, or leave the body out.");
    }
    request.json().ifPresent(json -> checkTree(json, "/request/json"));
    request.text().ifPresent(text -> checkText(text, "/request/text"));
    request.file().ifPresent(file -> checkText(file, "/request/file"));
    request.multipart().ifPresent(parts -> parts.forEach(this::checkPart));
  }

  private static boolean hasNoBody(DeclaredRequest.Method method) {
    return method == DeclaredRequest.Method.GET || method == DeclaredRequest.Method.HEAD;
  }

  private void checkPart(String name, JsonNode part) {
    String at = Pointers.append("/request/multipart", name);
    if (!part.isObject()) {
      checkTree(part, at);
      return;
    }
    if (part.has("value") == part.has("file")) {
      add(at, "The part '" + name + "' has not one content.", "Write either 'value' or 'file'.");
    }
    checkTree(part.path("value"), at + "/value");
    for (String text : List.of("file", "fileName")) {
      if (part.path(text).isString()) {
        checkText(part.path(text).stringValue(), at + "/" + text);
      }
    }
  }

  private void checkTree(JsonNode value, String at) {
    if (value.isString()) {
      checkText(value.stringValue(), at);
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        checkTree(member.getValue(), Pointers.append(at, member.getKey()));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        checkTree(value.get(i), Pointers.append(at, i));
      }
    }
  }

  private void checkText(String text, String at) {
    try {
      TextTemplate.parse(text).names().forEach(name -> checkField(name, at));
    } catch (TemplateFault fault) {
      add(at, fault.getMessage(), fault.hint());
    }
  }

  private void checkField(String name, String at) {
    if (!fields.has(name)) {
      add(
          at,
          "The input has no field '" + name + "'.",
          NearestName.of(name, fields.propertyNames())
              .map(nearest -> "Did you mean '{" + nearest + "}'?")
              .orElse("Add it to the properties of 'input'."));
    }
  }

  private void checkExport(String name, JsonNode written) {
    String at = Pointers.append("/exports", name);
    DeclaredExport export = ResponseReader.export(written);
    if (!name.matches("[A-Za-z_][A-Za-z0-9_-]{0,63}")) {
      add(at, "'" + name + "' is no name for an export.", "Use letters, digits, _ and -.");
    }
    if (export.path().isPresent() == export.header().isPresent()) {
      add(at, "The export '" + name + "' has not one source.", "Write either 'path' or 'header'.");
    }
    export.path().ifPresent(path -> checkJsonPath(path, written.isObject() ? at + "/path" : at));
  }

  private void checkJsonPath(String path, String at) {
    try {
      JsonPathExpression.compile(path);
    } catch (DispatchException refused) {
      problems.add(
          Problem.at(pointer + at, refused.code().name(), refused.getMessage(), refused.hint()));
    }
  }

  private void checkCredential(CredentialScheme scheme, String at) {
    boolean key = scheme.type() == CredentialScheme.Type.API_KEY;
    if (key && (scheme.in().isEmpty() || scheme.name().isEmpty())) {
      add(at, "An API key without a place.", "Add 'in' (header, query or cookie) and 'name'.");
    }
    if (!key && (scheme.in().isPresent() || scheme.name().isPresent())) {
      add(at, "'in' and 'name' are for API keys only.", "Remove them, or make the type 'apiKey'.");
    }
    boolean oauth2 = scheme.type() == CredentialScheme.Type.OAUTH2;
    if (!oauth2 && (scheme.tokenUrl().isPresent() || !scheme.scopes().isEmpty())) {
      add(
          at,
          "'tokenUrl' and 'scopes' are for OAuth 2 only.",
          "Remove them, or make the type 'oauth2'.");
    }
    for (int i = 0; i < scheme.and().size(); i++) {
      if (scheme.and().get(i).type() != CredentialScheme.Type.API_KEY) {
        add(at + "/and/" + i + "/type", "Only an API key can come beside.", "Write it first.");
      }
      checkCredential(scheme.and().get(i), at + "/and/" + i);
    }
  }

  private void checkEffects() {
    DeclaredRequest.Method method = action.request().method();
    boolean mayRead = method.isSafe() || method == DeclaredRequest.Method.POST;
    if (!mayRead && !action.effects().isEmpty() && !action.effects().contains(Effect.WRITES)) {
      add("/effects", "A " + method + " changes something on the server.", "Add \"writes\".");
    }
  }

  private void checkPagination(PaginationHint hint) {
    hint.input().ifPresent(name -> checkField(name, "/pagination/input"));
    hint.size().ifPresent(name -> checkField(name, "/pagination/size"));
    hint.items().ifPresent(path -> checkJsonPath(path, "/pagination/items"));
    hint.next().ifPresent(path -> checkJsonPath(path, "/pagination/next"));
  }

  private void add(String at, String message, String hint) {
    problems.add(
        Problem.at(pointer + at, DeclarativeError.MODULE_ACTION_INVALID.name(), message, hint));
  }
}
