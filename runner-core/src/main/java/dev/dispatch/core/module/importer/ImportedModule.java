package dev.dispatch.core.module.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A module that was made out of something else.
 *
 * @param name what its source calls it, in kebab-case
 * @param description one sentence
 * @param baseUrl what its paths are relative to, where the source says it
 * @param source what it was made of, for its README: a title, a version, a licence
 * @param actions in the order of the source
 * @param schemas those that the actions share, by file name without its ending
 * @param notes what could not be carried over
 */
public record ImportedModule(
    String name,
    String description,
    Optional<String> baseUrl,
    List<String> source,
    List<ImportedAction> actions,
    Map<String, ObjectNode> schemas,
    List<ImportNote> notes) {}
