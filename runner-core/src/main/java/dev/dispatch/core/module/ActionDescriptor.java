package dev.dispatch.core.module;

import dev.dispatch.api.Effect;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What is known of an action without loading its module.
 *
 * @param key {@code module.action}
 * @param module the module's name
 * @param name the name within the module
 * @param description one sentence
 * @param inputSchema JSON Schema 2020-12 of the payload
 * @param responseSchema of the response; empty where the shape is the server's
 * @param exportsSchema of the exports; empty where the action exports nothing
 * @param credentialSchema of the credential; empty where the action takes none
 * @param effects what the action may do
 * @param examples payloads that are valid as they stand
 * @param pagination how the pages of a long list follow each other, for callers; empty where it is
 *     not said
 * @param expectStatus the statuses that are right; none where the action does not say
 */
public record ActionDescriptor(
    String key,
    String module,
    String name,
    String description,
    JsonNode inputSchema,
    Optional<JsonNode> responseSchema,
    Optional<JsonNode> exportsSchema,
    Optional<JsonNode> credentialSchema,
    Set<Effect> effects,
    List<JsonNode> examples,
    Optional<JsonNode> pagination,
    List<Integer> expectStatus) {

  public ActionDescriptor {
    effects = ordered(effects);
    examples = List.copyOf(examples);
    expectStatus = List.copyOf(expectStatus);
  }

  /** Creates a description that says nothing of pages and statuses. */
  public ActionDescriptor(
      String key,
      String module,
      String name,
      String description,
      JsonNode inputSchema,
      Optional<JsonNode> responseSchema,
      Optional<JsonNode> exportsSchema,
      Optional<JsonNode> credentialSchema,
      Set<Effect> effects,
      List<JsonNode> examples) {
    this(
        key,
        module,
        name,
        description,
        inputSchema,
        responseSchema,
        exportsSchema,
        credentialSchema,
        effects,
        examples,
        Optional.empty(),
        List.of());
  }

  private static Set<Effect> ordered(Set<Effect> effects) {
    return effects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(effects));
  }
}
