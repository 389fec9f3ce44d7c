package dev.dispatch.core.module;

import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.schema.SchemaError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file {@code <home>/runtime-overrides.json}: which built-in actions the user lets other
 * modules replace (G-E4). Other members of the file stay as they are.
 */
public final class OverrideFile {

  private static final String MEMBER = "overrides";
  private static final String LAYER = "layer";
  private static final String VERSION = "version";
  private static final List<String> LAYERS = List.of(Layer.REPO.label(), Layer.USER.label());

  private final StateFile file;

  /** Creates it for a file that need not exist. */
  public OverrideFile(Path file) {
    this.file =
        new StateFile(
            file,
            AtomicFiles.onDisk(),
            "overrides",
            ModuleRegistryError.MODULE_OVERRIDES_INVALID,
            OverrideFile::problems);
  }

  /** Returns where it is. */
  public Path path() {
    return file.path();
  }

  /** Returns what is recorded, by action key; an empty object where nothing is. */
  public ObjectNode show() {
    return overrides(file.read());
  }

  /** Returns a problem for each member of the file that nothing reads: a name gone wrong, maybe. */
  public List<Problem> unread() {
    return file.read().propertyNames().stream()
        .filter(name -> !name.equals(MEMBER))
        .map(name ->
            unknown(
                Pointers.append("", name),
                "Nothing reads the member '" + name + "'.",
                NearestName.hint(name, List.of(MEMBER))))
        .toList();
  }

  /** Records that modules of a layer, or one version of theirs, may replace a built-in action. */
  public void add(String actionKey, Layer layer, Optional<String> version) {
    file.change(root -> {
      ObjectNode entry = JsonNodeFactory.instance.objectNode().put(LAYER, layer.label());
      version.ifPresent(one -> entry.put(VERSION, one));
      return root.withObjectProperty(MEMBER).set(actionKey, entry);
    });
  }

  /** Takes overrides back, all where no key is given; returns which were there. */
  public List<String> remove(Optional<String> actionKey) {
    return file.change(root -> {
      ObjectNode overrides = root.withObjectProperty(MEMBER);
      List<String> keys =
          overrides.propertyNames().stream()
              .filter(key -> actionKey.filter(wanted -> !wanted.equals(key)).isEmpty())
              .toList();
      overrides.remove(keys);
      return keys;
    });
  }

  private static ObjectNode overrides(ObjectNode root) {
    return root.get(MEMBER) instanceof ObjectNode there
        ? there
        : JsonNodeFactory.instance.objectNode();
  }

  private static List<Problem> problems(JsonNode root) {
    List<Problem> problems = new ArrayList<>();
    JsonNode overrides = root.path(MEMBER);
    if (!overrides.isMissingNode() && !overrides.isObject()) {
      problems.add(problem("/" + MEMBER, "'" + MEMBER + "' is no JSON object."));
    }
    for (Map.Entry<String, JsonNode> entry : overrides.properties()) {
      check(Pointers.append("/" + MEMBER, entry.getKey()), entry, problems);
    }
    return problems;
  }

  private static void check(
      String pointer, Map.Entry<String, JsonNode> entry, List<Problem> problems) {
    JsonNode override = entry.getValue();
    for (String name : override.propertyNames()) {
      if (!List.of(LAYER, VERSION).contains(name)) {
        problems.add(
            unknown(
                Pointers.append(pointer, name),
                "An override has no member '" + name + "'.",
                NearestName.hint(name, List.of(LAYER, VERSION))));
      }
    }
    boolean named = LAYERS.contains(override.path(LAYER).stringValue(""));
    boolean versioned = override.path(VERSION).isMissingNode() || override.path(VERSION).isString();
    if (!named || !versioned) {
      problems.add(
          problem(
              pointer,
              "The override of '" + entry.getKey() + "' does not name who may replace it."));
    }
  }

  private static Problem unknown(String pointer, String message, String hint) {
    return Problem.at(pointer, SchemaError.SCHEMA_UNKNOWN_FIELD.name(), message, hint);
  }

  private static Problem problem(String pointer, String message) {
    return Problem.at(
        pointer,
        ModuleRegistryError.MODULE_OVERRIDES_INVALID.name(),
        message,
        "Write {\"overrides\": {\"flow.sleep\": {\"layer\": \"user\"}}}.");
  }
}
