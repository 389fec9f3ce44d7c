package dev.dispatch.core.module.importer.captured;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportNotes;
import dev.dispatch.core.module.importer.ImportedAction;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.module.importer.Names;
import dev.dispatch.core.module.importer.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a module out of requests: equal ones become one action, the commonest host its base. */
final class CapturedModule {

  private final List<CapturedRequest> requests;
  private final ImportNotes notes;
  private final Names names = new Names();

  CapturedModule(List<CapturedRequest> requests, ImportNotes notes) {
    this.requests = requests;
    this.notes = notes;
  }

  /**
   * Returns the module.
   *
   * @param title what the source calls itself; empty where it does not
   * @param source what it is made of, for the README
   */
  ImportedModule named(String title, String description, String source) {
    if (requests.isEmpty()) {
      throw new DispatchException(
          ImportError.IMPORT_EMPTY,
          "There is no request in it that an action can be made of.",
          "Give one with at least one request to an API over http or https.");
    }
    String base = commonest();
    List<ImportedAction> actions = new ArrayList<>();
    for (CapturedRequest request : distinct()) {
      Optional<String> own =
          request.origin.equals(base) || request.origin.isEmpty()
              ? Optional.empty()
              : Optional.of(request.origin);
      actions.add(
          new ImportedAction(
              names.give(name(request)),
              request.tag.stream().toList(),
              new CapturedAction(request, notes).write(own)));
    }
    String name = title.isBlank() ? host(base) : title;
    return new ImportedModule(
        Names.kebab(name),
        description.isBlank() ? "Actions of " + Sentence.first(name) : Sentence.first(description),
        base.isEmpty() ? Optional.empty() : Optional.of(base),
        List.of(source),
        actions,
        Map.of(),
        notes.all());
  }

  private String commonest() {
    return requests.stream()
        .map(request -> request.origin)
        .filter(origin -> origin.matches("https?://[^\\s{}]+"))
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String host(String origin) {
    String host = origin.replaceFirst("^https?://", "").replaceFirst(":[0-9]+$", "");
    return host.isEmpty() ? "requests" : host;
  }

  /** The first of equal requests says most: later ones of a recording only repeat it. */
  private List<CapturedRequest> distinct() {
    Map<String, CapturedRequest> byRoute = new LinkedHashMap<>();
    for (CapturedRequest request : requests) {
      String route =
          request.method
              + " "
              + request.origin
              + request.path
              + request.name
              + request
                  .json
                  .map(json -> JsonText.compact(JsonValues.toTree(InferredSchema.of(json))))
                  .orElse("");
      byRoute.putIfAbsent(route, request);
    }
    return List.copyOf(byRoute.values());
  }

  /** Returns {@code get-users-by-id} for {@code GET /users/{id}}. */
  private static String name(CapturedRequest request) {
    if (!request.name.isBlank()) {
      return request.name;
    }
    String path =
        request.path.replaceAll("\\{([^}]*)}", "by-$1").replaceFirst("^/(api/)?(v[0-9]+/)?", "");
    return request.method + "-" + path;
  }
}
