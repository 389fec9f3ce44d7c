package dev.dispatch.core.module;

import dev.dispatch.api.Effect;
import dev.dispatch.core.json.EnumNames;
import dev.dispatch.core.json.JsonValues;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of an action's description in a catalogue. */
final class ActionDescriptorJson {

  private ActionDescriptorJson() {}

  /** Returns the JSON of a description, members in a fixed order. */
  static ObjectNode write(ActionDescriptor action) {
    ObjectNode json = new ObjectNode(JsonNodeFactory.instance);
    json.put("name", action.name());
    json.put("description", action.description());
    json.set("effects", JsonValues.toTree(action.effects()));
    json.set("examples", JsonValues.toTree(action.examples()));
    json.set("input", action.inputSchema());
    action.responseSchema().ifPresent(schema -> json.set("response", schema));
    action.exportsSchema().ifPresent(schema -> json.set("exports", schema));
    action.credentialSchema().ifPresent(schema -> json.set("credential", schema));
    return json;
  }

  /** Returns the description that was written. */
  static ActionDescriptor read(String module, JsonNode json) {
    String name = json.path("name").asString();
    return new ActionDescriptor(
        module + "." + name,
        module,
        name,
        json.path("description").asString(),
        json.path("input"),
        schema(json, "response"),
        schema(json, "exports"),
        schema(json, "credential"),
        effects(json.path("effects")),
        List.copyOf(json.path("examples").values()));
  }

  private static Optional<JsonNode> schema(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name));
  }

  private static Set<Effect> effects(JsonNode names) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    for (JsonNode name : names.values()) {
      effects.add((Effect) EnumNames.constants(Effect.class).get(name.asString()));
    }
    return effects;
  }
}
