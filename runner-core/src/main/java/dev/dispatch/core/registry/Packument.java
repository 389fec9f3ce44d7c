package dev.dispatch.core.registry;

import dev.dispatch.core.module.ModuleVersions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a registry says of a package, as far as it matters here: the abbreviated form has it all.
 *
 * @param tags versions by tag, {@code latest} among them
 * @param versions versions by name, the highest first; what is no semantic version is left out
 */
record Packument(Map<String, String> tags, Map<String, PublishedVersion> versions) {

  private static final int SHOWN = 10;

  /** Reads the document of a registry, or our own copy of it. */
  static Optional<Packument> parse(JsonNode root) {
    if (!root.path("versions").isObject()) {
      return Optional.empty();
    }
    Map<String, PublishedVersion> versions = new TreeMap<>(Packument::highestFirst);
    root.path("versions").properties().stream()
        .filter(entry -> ModuleVersions.isVersion(entry.getKey()))
        .forEach(entry -> versions.put(entry.getKey(), version(entry.getKey(), entry.getValue())));
    Map<String, String> tags = new TreeMap<>();
    root.path("dist-tags")
        .properties()
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString("")));
    tags.values().retainAll(versions.keySet());
    return Optional.of(new Packument(tags, new LinkedHashMap<>(versions)));
  }

  /** Two versions that differ in their build alone are two all the same. */
  private static int highestFirst(String a, String b) {
    int order = ModuleVersions.compare(b, a);
    return order != 0 ? order : b.compareTo(a);
  }

  private static PublishedVersion version(String version, JsonNode tree) {
    return new PublishedVersion(
        version,
        tree.path("dist").path("tarball").asString(""),
        tree.path("dist").path("integrity").asString(""),
        Optional.of(tree.path("deprecated").asString("")).filter(why -> !why.isEmpty()));
  }

  /** Returns the document, as short as {@link #parse} can do with. */
  ObjectNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode named = root.putObject("dist-tags");
    tags.forEach(named::put);
    ObjectNode all = root.putObject("versions");
    versions.forEach((name, version) -> {
      ObjectNode tree = all.putObject(name);
      tree.putObject("dist")
          .put("tarball", version.tarball())
          .put("integrity", version.integrity());
      version.deprecated().ifPresent(why -> tree.put("deprecated", why));
    });
    return root;
  }

  /** Returns the newest versions in words. */
  String offered() {
    List<String> first = versions.keySet().stream().limit(SHOWN).toList();
    return first.isEmpty()
        ? "It has no version that can be installed."
        : "It has "
            + String.join(", ", first)
            + (versions.size() > SHOWN ? " and " + (versions.size() - SHOWN) + " more." : ".");
  }
}
