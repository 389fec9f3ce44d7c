package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.schema.References;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas below {@code schemas/} that the actions of a module share.
 *
 * <p>An action refers to one as {@code ../schemas/pet.json}, the manifest as {@code
 * schemas/pet.json}, one to another as {@code pet.json}. What is asked for becomes one schema with
 * all that it needs in {@code $defs}; nothing outside the folder is read, and nothing is fetched.
 */
public final class SharedSchemas {

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:\\.\\./schemas/|schemas/|\\./)?([A-Za-z0-9][A-Za-z0-9._-]{0,127})\\.json"
              + "(?:#(/.*)?)?");

  private final Function<String, Optional<Shared>> find;
  private final Map<String, Shared> read = new ConcurrentHashMap<>();

  private SharedSchemas(Function<String, Optional<Shared>> find) {
    this.find = find;
  }

  /** A schema, and the file that it is in, where it is in one. */
  private record Shared(JsonNode schema, Optional<Path> file) {}

  /** Returns the schemas in the files of a module's folder; reads none yet. */
  static SharedSchemas of(Path module, FileGuard guard) {
    NamedFiles files = new NamedFiles(module.resolve("schemas"), guard);
    return new SharedSchemas(
        name -> files.find(name).map(found -> new Shared(found.tree(), Optional.of(found.file()))));
  }

  /** Returns schemas by their files' names without the ending. */
  public static SharedSchemas of(Map<String, ObjectNode> schemas) {
    return new SharedSchemas(name ->
        Optional.ofNullable(schemas.get(name)).map(schema -> new Shared(schema, Optional.empty())));
  }

  /**
   * Returns a schema with what it refers to; the same one where it refers to nothing.
   *
   * @throws DispatchException where a reference leads nowhere, or out of the folder
   */
  public ObjectNode complete(ObjectNode schema) {
    return complete(schema, new HashSet<>());
  }

  /** Does as {@link #complete}, and adds the files that the schema needs to a set. */
  ObjectNode complete(ObjectNode schema, Set<Path> used) {
    if (!refersOut(schema)) {
      return schema;
    }
    ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    ObjectNode complete =
        (ObjectNode)
            References.rewritten(
                schema, reference -> target(reference, Optional.empty(), definitions));
    complete.withObjectProperty("$defs").setAll(definitions);
    definitions.propertyNames().forEach(name -> read.get(name).file().ifPresent(used::add));
    return complete;
  }

  private static boolean refersOut(JsonNode node) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (References.is(member) && !member.getValue().stringValue().startsWith("#")) {
        return true;
      }
    }
    return node.isContainer() && node.valueStream().anyMatch(SharedSchemas::refersOut);
  }

  private String target(String reference, Optional<String> within, ObjectNode definitions) {
    if (reference.startsWith("#")) {
      return within.map(name -> "#/$defs/" + name + reference.substring(1)).orElse(reference);
    }
    Matcher matcher = REFERENCE.matcher(reference);
    if (!matcher.matches()) {
      throw unresolved(
          reference, "only files below 'schemas' can be referred to, and nothing is fetched");
    }
    String name = matcher.group(1);
    if (!definitions.has(name)) {
      definitions.putObject(name); // a circle ends here
      definitions.set(
          name,
          References.rewritten(
              schema(reference, name), inner -> target(inner, Optional.of(name), definitions)));
    }
    return "#/$defs/" + name + (matcher.group(2) == null ? "" : matcher.group(2));
  }

  private JsonNode schema(String reference, String name) {
    Shared shared =
        read.computeIfAbsent(
            name,
            _ ->
                find.apply(name)
                    .orElseThrow(() -> unresolved(reference, "it is not in the module")));
    return shared.schema();
  }

  private static DispatchException unresolved(String reference, String why) {
    return new DispatchException(
        DeclarativeError.MODULE_SCHEMA_UNRESOLVED,
        "The schema '" + reference + "' cannot be used: " + why + ".",
        "Put it into the module's folder 'schemas', and refer to it as ../schemas/<name>.json.");
  }
}
