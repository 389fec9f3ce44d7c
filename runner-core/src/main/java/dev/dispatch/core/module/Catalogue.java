package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The description of a Java module, written at build time below {@code META-INF/dispatch/<name>/}.
 *
 * <p>{@code module.json} lists the actions, {@code actions/<name>.json} describes one: a job pays
 * for the actions that it uses, however many the module has.
 */
final class Catalogue {

  private final String module;
  private final CatalogueSource source;
  private final JsonNode header;
  private final Map<String, ActionDescriptor> read = new ConcurrentHashMap<>();

  private Catalogue(String module, CatalogueSource source, JsonNode header) {
    this.module = module;
    this.source = source;
    this.header = header;
  }

  /** Returns the path of a module's header. */
  static String headerPath(String module) {
    return "META-INF/dispatch/" + module + "/module.json";
  }

  /** Returns the path of an action's description. */
  static String actionPath(String module, String action) {
    return "META-INF/dispatch/" + module + "/actions/" + action + ".json";
  }

  /** Reads the header of a module's catalogue. */
  static Catalogue open(String module, CatalogueSource source) {
    return new Catalogue(module, source, parse(module, source, headerPath(module)));
  }

  String version() {
    return header.path("version").asString();
  }

  String description() {
    return header.path("description").asString();
  }

  /** Returns the name of the class that implements the module. */
  String entry() {
    return header.path("entry").asString();
  }

  /** Returns the names of the actions, sorted. */
  List<String> actionNames() {
    List<String> names = new ArrayList<>();
    header.path("actions").values().forEach(name -> names.add(name.asString()));
    return names;
  }

  /** Returns an action's description, read when it is first asked for. */
  Optional<ActionDescriptor> action(String name) {
    return actionNames().contains(name)
        ? Optional.of(read.computeIfAbsent(name, this::readAction))
        : Optional.empty();
  }

  /** Returns every action's description, sorted by name. */
  List<ActionDescriptor> actions() {
    return actionNames().stream().flatMap(name -> action(name).stream()).toList();
  }

  private ActionDescriptor readAction(String name) {
    return ActionDescriptorJson.read(module, parse(module, source, actionPath(module, name)));
  }

  private static JsonNode parse(String module, CatalogueSource source, String path) {
    try {
      byte[] bytes =
          source.find(path).orElseThrow(() -> invalid(module, path + " is missing", null));
      return StrictJson.parse(bytes, path, JsonLimits.JOB).root();
    } catch (IOException e) {
      throw invalid(module, path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static DispatchException invalid(String module, String what, IOException cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_CATALOGUE_INVALID,
        "The catalogue of module '" + module + "' is incomplete: " + what + ".",
        "Build the module again; its build writes the catalogue.",
        cause);
  }
}
