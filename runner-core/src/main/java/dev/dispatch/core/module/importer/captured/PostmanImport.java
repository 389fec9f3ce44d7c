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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a module out of a Postman collection, format 2.1. */
public final class PostmanImport {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]+)}}");

  private final ImportNotes notes = new ImportNotes();
  private final PostmanVariables variables;
  private final List<CapturedRequest> requests = new ArrayList<>();
  private final Set<String> folders;

  private PostmanImport(PostmanVariables variables, List<String> folders) {
    this.variables = variables;
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
    return new PostmanImport(PostmanVariables.of(collection), folders).module(collection);
  }

  private static DispatchException notUnderstood() {
    return new DispatchException(
        ImportError.IMPORT_NOT_UNDERSTOOD,
        "The text is no Postman collection: 'info.schema' does not say version 2.",
        "Export the collection as version 2.1.");
  }

  private ImportedModule module(JsonNode collection) {
    items(collection.path("item"), Optional.empty(), collection.path("auth"));
    JsonNode info = collection.path("info");
    String name = info.path("name").asString("");
    return new CapturedModule(requests, notes)
        .named(
            name,
            description(info),
            "Postman collection '" + name.replaceAll("[\\p{C}']", " ") + "'");
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
    new PostmanUrl(variables, notes)
        .read(written.isString() ? written : written.path("url"), request);
    for (JsonNode header : written.path("header")) {
      if (PostmanVariables.isOn(header)) {
        header(
            header.path("key").asString(""),
            variables.known(header.path("value").asString("")),
            request);
      }
    }
    auth(written.has("auth") ? written.get("auth") : auth, request);
    new PostmanBody(variables, notes).read(written.path("body"), request);
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
