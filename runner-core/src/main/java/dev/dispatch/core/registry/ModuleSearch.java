package dev.dispatch.core.registry;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.ModuleVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Asks registries for modules by words, where they offer a search. */
public final class ModuleSearch {

  /** The most that npm's own registry gives at once. */
  private static final int MOST = 250;

  private static final int LONGEST_DESCRIPTION = 300;
  private static final Set<Integer> NO_SEARCH = Set.of(400, 404, 405, 410, 501);

  private final RegistryModules modules;

  /** Creates a search over the registries of an invocation. */
  public ModuleSearch(RegistryModules modules) {
    this.modules = modules;
  }

  /**
   * Returns the modules that a registry finds for some words, best first; other packages are left
   * out.
   *
   * @throws DispatchException {@code REGISTRY_SEARCH_UNSUPPORTED} where a registry has no search
   */
  public List<FoundModule> find(String text, int limit) throws InterruptedException {
    List<FoundModule> found = new ArrayList<>();
    for (RegistryPlace place : modules.settings().all()) {
      found.addAll(find(place, text));
    }
    return found.stream().limit(limit).toList();
  }

  private List<FoundModule> find(RegistryPlace place, String text) throws InterruptedException {
    HttpResponse response = ask(place, text);
    JsonNode objects = JsonValues.toTree(response.body()).path("objects");
    if (NO_SEARCH.contains(response.status()) || (response.ok() && !objects.isArray())) {
      throw RegistryError.REGISTRY_SEARCH_UNSUPPORTED.because(
          "The registry '" + place.url() + "' offers no search.",
          "Ask its owner for the module's name, and install it: dispatch module install --name.");
    }
    modules.client(place).require(response);
    List<FoundModule> found = new ArrayList<>();
    objects.forEach(one -> found(place, one.path("package")).ifPresent(found::add));
    return found;
  }

  /** Returns the modules that a registry tells of; none where it has no search. */
  List<PackageName> names(RegistryPlace place) throws InterruptedException {
    try {
      return find(place, "").stream()
          .flatMap(found -> PackageName.find(found.packageName()).stream())
          .toList();
    } catch (DispatchException noSearch) {
      return List.of();
    }
  }

  private HttpResponse ask(RegistryPlace place, String text) throws InterruptedException {
    return modules
        .client(place)
        .answer(
            HttpRequest.of("GET", "/-/v1/search")
                .query("text", (PackageName.PREFIX.replace('-', ' ') + text).strip())
                .query("size", MOST)
                .header("accept", "application/json"));
  }

  private Optional<FoundModule> found(RegistryPlace place, JsonNode tree) {
    // Some registries tell the tags in its place.
    String version = tree.path("version").asString(tree.at("/dist-tags/latest").asString(""));
    String description = tree.path("description").asString("");
    return PackageName.find(tree.path("name").asString(""))
        .filter(name -> tree.path("name").asString("").equals(name.text()))
        .filter(name -> ModuleVersions.isVersion(version))
        .map(name ->
            new FoundModule(
                name.spoken(modules.settings().scope()),
                name.text(),
                version,
                description.length() <= LONGEST_DESCRIPTION
                    ? description
                    : description.substring(0, LONGEST_DESCRIPTION) + "…",
                place.url()));
  }
}
