package dev.dispatch.core.module.importer.captured;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.LenientJson;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.secret.SecretNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a module out of a Postman collection, format 2.1. */
public final class PostmanImport {

  /** A variable may name another. */
  private static final int DEEPEST = 5;

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]+)}}");

  private final ImportNotes notes = new ImportNotes();
  private final Map<String, String> variables = new HashMap<>();
  private final List<CapturedRequest> requests = new ArrayList<>();
  private final Set<String> folders;

  private PostmanImport(List<String> folders) {
    this.folders = Set.copyOf(folders);
  }

  /**
   * Returns the module of a collection's text.
   *
   * @param folders the top folders that are taken; none takes all
   */
  public static ImportedModule read(String text, List<String> folders) {
    JsonNode collection =
        LenientJson.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.REPLY)
            .map(LenientJson.Reply::value)
            .filter(found -> found.path("info").path("schema").asString("").contains("v2."))
            .orElseThrow(PostmanImport::notUnderstood);
    return new PostmanImport(folders).module(collection);
  }

  private static DispatchException notUnderstood() {
    return new DispatchException(
        ImportError.IMPORT_NOT_UNDERSTOOD,
        "The text is no Postman collection: 'info.schema' does not say version 2.",
        "Export the collection as version 2.1.");
  }

  private ImportedModule module(JsonNode collection) {
    for (JsonNode variable : collection.path("variable")) {
      if (isOn(variable) && !isSecret(variable)) {
        variables.put(variable.path("key").asString(""), variable.path("value").asString(""));
      }
    }
    items(collection.path("item"), Optional.empty(), collection.path("auth"));
    JsonNode info = collection.path("info");
    String name = info.path("name").asString("");
    return new CapturedModule(requests, notes)
        .named(
            name,
            description(info),
            "Postman collection '" + name.replaceAll("[\\p{C}']", " ") + "'");
  }

  /** What is switched off in Postman is not sent by it. */
  private static boolean isOn(JsonNode entry) {
    return !entry.path("disabled").asBoolean(false);
  }

  // G-C7: it stays a variable, and becomes a credential or a field of the payload.
  private static boolean isSecret(JsonNode variable) {
    return variable.path("type").asString("").equals("secret")
        || SecretNames.looksSecret(variable.path("key").asString(""));
  }

  private static String description(JsonNode node) {
    JsonNode description = node.path("description");
    return description.isObject()
        ? description.path("content").asString("")
        : description.asString("");
  }

  private void items(JsonNode items, Optional<String> tag, JsonNode auth) {
    for (JsonNode item : items) {
      JsonNode own = item.has("auth") ? item.get("auth") : auth;
      if (item.has("item")) {
        items(item.get("item"), tag.or(() -> Optional.of(item.path("name").asString(""))), own);
      } else if (item.has("request")
          && (folders.isEmpty() || tag.filter(folders::contains).isPresent())) {
        requests.add(request(item, tag, own));
      }
      if (item.has("event")) {
        notes.add(
            item.path("name").asString(""),
            "Scripts are left out; write 'expect' and 'capture' in a job.");
      }
    }
  }

  private CapturedRequest request(JsonNode item, Optional<String> tag, JsonNode auth) {
    JsonNode written = item.get("request");
    CapturedRequest request = new CapturedRequest();
    request.name = item.path("name").asString("");
    request.place = request.name;
    request.tag = tag;
    request.description = description(written);
    if (request.description.isBlank()) {
      request.description = request.name;
    }
    request.method = method(written.path("method").asString("GET"), request);
    url(written.isString() ? written : written.path("url"), request);
    for (JsonNode header : written.path("header")) {
      if (isOn(header)) {
        header(header.path("key").asString(""), known(header.path("value").asString("")), request);
      }
    }
    auth(written.has("auth") ? written.get("auth") : auth, request);
    body(written.path("body"), request);
    example(item.path("response").path(0), request);
    return request;
  }

  private void header(String name, String value, CapturedRequest request) {
    Matcher variable = VARIABLE.matcher(value);
    boolean open = variable.find() && !name.equalsIgnoreCase("authorization");
    if (open && SecretNames.looksSecret(variable.group(1))) {
      request.credential =
          request.credential.or(() -> Optional.of(CapturedHeaders.key("header", name)));
    } else if (open && !CapturedHeaders.isKey(name)) {
      notes.add(
          request.place,
          "The header " + name + " holds a variable without a value here and is left out.");
    } else {
      CapturedHeaders.add(name, value, request, notes);
    }
  }

  private String method(String method, CapturedRequest request) {
    String upper = method.toUpperCase(Locale.ROOT);
    if (List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE").contains(upper)) {
      return upper;
    }
    notes.add(request.place, "The method " + upper + " is not sent; POST is written instead.");
    return "POST";
  }

  /**
   * A variable that the collection gives a value is put in; any other is a field of the payload.
   */
  private String known(String text) {
    String whole = text;
    for (int depth = 0; depth < DEEPEST && whole.contains("{{"); depth++) {
      for (Map.Entry<String, String> variable : variables.entrySet()) {
        whole = whole.replace("{{" + variable.getKey() + "}}", variable.getValue());
      }
    }
    return whole;
  }

  private void url(JsonNode url, CapturedRequest request) {
    String written = url.isString() ? url.stringValue() : url.path("raw").asString("");
    String base = written.replaceFirst("^(https?://[^/?#]*|\\{\\{[^}]*}}|).*$", "$1");
    String origin = known(base).replaceFirst("/+$", "");
    if (origin.startsWith("{{")) {
      notes.add(
          request.place, "The variable " + origin + " has no value here; jobs name http.baseUrl.");
    }
    request.origin = origin.matches("https?://.*") ? origin : "";
    String rest = written.substring(base.length()).replaceFirst("[?#].*$", "");
    path(known(base.isEmpty() ? rest.replaceFirst("^[^/]*", "") : rest), url, request);
    query(known(written), url, request);
  }

  private void path(String path, JsonNode url, CapturedRequest request) {
    Map<String, String> samples = new HashMap<>();
    for (JsonNode variable : url.path("variable")) {
      samples.put(variable.path("key").asString(""), known(variable.path("value").asString("")));
    }
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      String name =
          segment.startsWith(":")
              ? segment.substring(1)
              : segment.matches("\\{\\{[^{}]+}}") ? segment.substring(2, segment.length() - 2) : "";
      if (name.isEmpty()) {
        segments.add(segment.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20"));
      } else {
        String sample = samples.getOrDefault(name, "");
        String field = name.replaceAll("[^A-Za-z0-9_-]", "_");
        request.pathSamples.put(field, sample.isEmpty() || sample.contains("{{") ? "1" : sample);
        segments.add("{" + field + "}");
      }
    }
    String whole = String.join("/", segments);
    request.path = whole.startsWith("/") ? whole : "/" + whole;
  }

  private void query(String raw, JsonNode url, CapturedRequest request) {
    if (url.path("query").isArray()) {
      url.path("query")
          .valueStream()
          .filter(PostmanImport::isOn)
          .forEach(parameter ->
              request.addQuery(
                  parameter.path("key").asString(""),
                  plain(known(parameter.path("value").asString("")))));
    } else if (raw.contains("?")) {
      CapturedUrl.query(raw.substring(raw.indexOf('?') + 1).replaceFirst("#.*$", ""), request);
    }
  }

  private static String plain(String value) {
    return value.matches("\\{\\{.*}}") ? "value" : value;
  }

  private void auth(JsonNode auth, CapturedRequest request) {
    String type = auth.path("type").asString("noauth");
    Optional<ObjectNode> scheme =
        switch (type) {
          case "basic", "bearer" -> Optional.of(CapturedHeaders.type(type));
          case "oauth2" -> Optional.of(CapturedHeaders.type("oauth2"));
          case "apikey" -> Optional.of(apiKey(auth.path("apikey")));
          default -> Optional.empty();
        };
    if (scheme.isEmpty() && !type.equals("noauth")) {
      notes.add(
          request.place,
          "The authorisation '" + type + "' is not known; no credential is asked for.");
    }
    request.credential = scheme.or(() -> request.credential);
  }

  private static ObjectNode apiKey(JsonNode fields) {
    String in = "header";
    String name = "X-API-Key";
    for (JsonNode field : fields) {
      String value = field.path("value").asString("");
      in = field.path("key").asString("").equals("in") ? value : in;
      name = field.path("key").asString("").equals("key") ? value : name;
    }
    return CapturedHeaders.key(in.equals("query") ? "query" : "header", name);
  }

  private void body(JsonNode body, CapturedRequest request) {
    switch (body.path("mode").asString("")) {
      case "raw" -> raw(body, request);
      case "urlencoded" -> request.form = Optional.of(fields(body.path("urlencoded")));
      case "formdata" -> request.multipart = Optional.of(parts(body.path("formdata")));
      case "file" ->
          request.file = Optional.of(body.path("file").path("src").asString("upload.bin"));
      case "graphql" -> {
        request.json = Optional.of(graphql(body.path("graphql")));
        notes.add(
            request.place,
            "GraphQL is sent as JSON; 'http.graphql' also fails on errors in the answer.");
      }
      default -> {} // no body
    }
  }

  /** Postman keeps the variables as a text; a server takes an object. */
  private static JsonNode graphql(JsonNode written) {
    if (!(written instanceof ObjectNode body) || !written.path("variables").isString()) {
      return written;
    }
    ObjectNode sent = body.deepCopy();
    sent.remove("variables");
    LenientJson.parse(
            written.get("variables").stringValue().getBytes(StandardCharsets.UTF_8), JsonLimits.JOB)
        .map(LenientJson.Reply::value)
        .filter(JsonNode::isObject)
        .ifPresent(variables -> sent.set("variables", variables));
    return sent;
  }

  private void raw(JsonNode body, CapturedRequest request) {
    if (body.at("/options/raw/language").asString("").equals("json")
        && request.contentType.isEmpty()) {
      request.contentType = Optional.of("application/json");
    }
    String text = known(body.path("raw").asString(""));
    // A variable where JSON has a value would make it no JSON.
    String readable =
        text.replaceAll("(?<=[:\\[,]\\s{0,8})\\{\\{[^{}]+}}", "\"value\"")
            .replaceAll("\\{\\{[^{}]+}}", "value");
    CapturedAction.body(readable, request);
  }

  private Map<String, String> fields(JsonNode list) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (JsonNode field : list.valueStream().filter(PostmanImport::isOn).toList()) {
      fields.put(field.path("key").asString(""), plain(known(field.path("value").asString(""))));
    }
    return fields;
  }

  private Map<String, CapturedRequest.Part> parts(JsonNode list) {
    Map<String, CapturedRequest.Part> parts = new LinkedHashMap<>();
    for (JsonNode part : list.valueStream().filter(PostmanImport::isOn).toList()) {
      boolean file = part.path("type").asString("").equals("file");
      String value =
          file
              ? part.path("src").asString("upload.bin")
              : plain(known(part.path("value").asString("")));
      parts.put(part.path("key").asString(""), new CapturedRequest.Part(value, file));
    }
    return parts;
  }

  private static void example(JsonNode response, CapturedRequest request) {
    int status = response.path("code").asInt(0);
    if (status >= 200 && status < 300) {
      request.status = Optional.of(status);
      request.response =
          LenientJson.parse(
                  response.path("body").asString("").getBytes(StandardCharsets.UTF_8),
                  JsonLimits.JOB)
              .map(LenientJson.Reply::value)
              .filter(JsonNode::isContainer);
    }
  }
}
