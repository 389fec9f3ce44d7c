package dev.dispatch.core.module;

import dev.dispatch.api.Action;
import dev.dispatch.api.ActionSpec;
import dev.dispatch.api.DispatchModule;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.schema.RecordSchema;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes a module from its classes: what a catalogue holds. */
public final class ModuleDescriber {

  private ModuleDescriber() {}

  /** Returns what an action says of itself, its records as schemas. */
  public static ActionDescriptor describe(String module, Action<?, ?> action) {
    ActionSpec<?> spec = action.spec();
    return new ActionDescriptor(
        module + "." + spec.name(),
        module,
        spec.name(),
        spec.description(),
        RecordSchema.of(spec.input()),
        schema(spec.response()),
        schema(spec.exports()),
        schema(spec.credential()),
        spec.effects(),
        spec.examples().stream().map(text -> example(spec.name(), text)).toList());
  }

  /** Returns what a module says it is for. */
  public static String description(DispatchModule module) {
    Description description = module.getClass().getAnnotation(Description.class);
    return description == null ? "" : description.value();
  }

  /** Returns the files of a module's catalogue, text by path in the jar. */
  public static SortedMap<String, String> catalogue(DispatchModule module) {
    SortedMap<String, String> files = new TreeMap<>();
    SortedMap<String, ActionDescriptor> actions = actions(module);
    actions.forEach((name, action) ->
        files.put(
            Catalogue.actionPath(module.name(), name),
            JsonText.pretty(ActionDescriptorJson.write(action)) + "\n"));
    files.put(Catalogue.headerPath(module.name()), JsonText.pretty(header(module, actions)) + "\n");
    return files;
  }

  private static SortedMap<String, ActionDescriptor> actions(DispatchModule module) {
    SortedMap<String, ActionDescriptor> actions = new TreeMap<>();
    for (Action<?, ?> action : module.actions()) {
      ActionDescriptor described = described(module.name(), action);
      if (actions.put(described.name(), described) != null) {
        throw new IllegalArgumentException("Two actions are called '" + described.key() + "'");
      }
    }
    return actions;
  }

  private static ActionDescriptor described(String module, Action<?, ?> action) {
    try {
      return describe(module, action);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "The action " + action.getClass().getName() + " cannot be described: " + e.getMessage(),
          e);
    }
  }

  private static ObjectNode header(DispatchModule module, Map<String, ActionDescriptor> actions) {
    ObjectNode header = new ObjectNode(JsonNodeFactory.instance);
    header.put("name", module.name());
    header.put("version", module.version());
    header.put("description", description(module));
    header.put("entry", module.getClass().getName());
    header.put("api", ModuleApi.VERSION);
    ArrayNode names = header.putArray("actions");
    actions.keySet().forEach(names::add);
    return header;
  }

  private static Optional<JsonNode> schema(Optional<Class<? extends Record>> type) {
    return type.map(RecordSchema::of);
  }

  private static JsonNode example(String action, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StrictJson.parse(bytes, "example of " + action, JsonLimits.JOB).root();
  }
}
