package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.ImportedAction;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.module.importer.Names;
import dev.dispatch.core.module.importer.Sentence;
import dev.dispatch.core.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Makes a module out of an OpenAPI document: one action an operation. */
public final class OpenApiImport {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch");

  private final OpenApiDocument document;
  private final ImportNotes notes = new ImportNotes();
  private final Names names = new Names();
  private final Schemas schemas;
  private final Servers servers = new Servers(notes);
  private final List<ImportedAction> actions = new ArrayList<>();

  private final Set<String> tags;

  private OpenApiImport(JsonNode root, List<String> messages, List<String> tags) {
    this.tags = Set.copyOf(tags);
    this.document = new OpenApiDocument(root);
    this.schemas = new Schemas(document, notes);
    messages.forEach(message -> notes.add("document", Sentence.first(message)));
  }

  /**
   * Returns the module that a document describes.
   *
   * @param root the document
   * @param messages what its reader found odd
   * @param tags the tags of the operations that are taken; none takes all
   */
  public static ImportedModule read(JsonNode root, List<String> messages, List<String> tags) {
    String version = root.path("openapi").asString("");
    if (!version.matches("3\\.[01](\\..*)?")) {
      throw new DispatchException(
          ImportError.IMPORT_NOT_UNDERSTOOD,
          version.isEmpty()
              ? "The document has no 'openapi' field that says its version."
              : "OpenAPI " + version + " is not known.",
          "Give a document of OpenAPI 3.0 or 3.1; older ones can be converted.");
    }
    return new OpenApiImport(root, messages, tags).module();
  }

  private ImportedModule module() {
    Optional<String> baseUrl = servers.first(document.root().path("servers"), "servers");
    for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
      JsonNode item = document.resolve(path.getValue());
      METHODS.stream().filter(item::has).forEach(method -> add(path.getKey(), method, item));
      if (item.has("trace")) {
        notes.add("TRACE " + path.getKey(), "TRACE is not sent; there is no action for it.");
      }
    }
    if (actions.isEmpty()) {
      throw new DispatchException(
          ImportError.IMPORT_EMPTY,
          tags.isEmpty() ? "The document has no operation." : "No operation has such a tag.",
          tags.isEmpty()
              ? "Give a document with 'paths'; webhooks and components alone cannot be called."
              : NearestName.hint(tags.iterator().next(), knownTags()));
    }
    if (document.root().has("webhooks")) {
      notes.add("webhooks", "Webhooks are calls that the server makes; they are left out.");
    }
    return imported(baseUrl);
  }

  private void add(String path, String method, JsonNode item) {
    JsonNode operation = document.resolve(item.get(method));
    if (!tags.isEmpty() && tags(operation).stream().noneMatch(tags::contains)) {
      return;
    }
    String place = method.toUpperCase(Locale.ROOT) + " " + path;
    String id = operation.path("operationId").asString("");
    String name = names.give(id.isBlank() ? method + "-" + path : id);
    OperationImport reader = new OperationImport(document, schemas, servers, notes, place);
    actions.add(
        new ImportedAction(name, tags(operation), reader.action(path, method, item, operation)));
  }

  private static List<String> tags(JsonNode operation) {
    return operation
        .path("tags")
        .valueStream()
        .map(tag -> tag.asString(""))
        .filter(tag -> !tag.isBlank())
        .limit(1)
        .toList();
  }

  private Set<String> knownTags() {
    Set<String> known = new TreeSet<>();
    for (JsonNode item : document.root().path("paths")) {
      METHODS.forEach(method -> known.addAll(tags(document.resolve(item).path(method))));
    }
    return known;
  }

  private ImportedModule imported(Optional<String> baseUrl) {
    JsonNode info = document.root().path("info");
    String title = info.path("title").asString("").strip();
    String description = Sentence.first(info.path("description").asString(""));
    return new ImportedModule(
        Names.kebab(title.isEmpty() ? "api" : title),
        description.length() > 10 ? description : "Actions of " + Sentence.first(title),
        baseUrl,
        source(info, title),
        actions,
        schemas.shared(),
        notes.all());
  }

  private List<String> source(JsonNode info, String title) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "OpenAPI "
            + document.root().path("openapi").asString("")
            + " document '"
            + Sentence.first(title).replaceAll("\\.$", "")
            + "', version "
            + info.path("version").asString("unknown"));
    String licence = info.path("license").path("name").asString("");
    if (!licence.isEmpty()) {
      String url = info.path("license").path("url").asString("");
      lines.add(
          "Licence of the document: "
              + Sentence.first(licence).replaceAll("\\.$", "")
              + (url.isEmpty() ? "" : " (" + url + ")"));
    }
    return lines;
  }
}
