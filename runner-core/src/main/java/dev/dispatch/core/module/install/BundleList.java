package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.bundle.DigestList;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code bundle.json}: which module a bundle holds, and the SHA-256 of each of its files. A
 * signature is over its bytes, and so over all.
 *
 * @param name the module's name
 * @param version its semantic version
 * @param files SHA-256 in lower-case hex, by relative name
 */
record BundleList(String name, String version, SequencedMap<String, String> files) {

  static final String FILE = "bundle.json";
  static final String SIGNATURE = "bundle.sig";

  private static final int VERSION = 1;

  BundleList {
    files = new TreeMap<>(files);
  }

  /** Reads a list that nobody vouches for. */
  static BundleList parse(byte[] bytes) {
    JsonNode root;
    try {
      root = StrictJson.parse(bytes, FILE, JsonLimits.STATE).root();
    } catch (DispatchException e) {
      throw invalid("'bundle.json' is no list: " + e.getMessage());
    }
    if (root.path("schemaVersion").asInt(0) != VERSION) {
      throw invalid("'bundle.json' is not of version " + VERSION + ".");
    }
    SequencedMap<String, String> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : root.path("files").properties()) {
      files.put(file.getKey(), file.getValue().asString(""));
    }
    return new BundleList(root.path("name").asString(""), root.path("version").asString(""), files);
  }

  /** Returns the text: the same for the same files, on every machine. */
  byte[] bytes() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", VERSION);
    root.put("name", name);
    root.put("version", version);
    ObjectNode all = root.putObject("files");
    files.forEach(all::put);
    return (JsonText.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the SHA-256 of the list's own bytes. */
  String digest() {
    return Sha256.of(bytes());
  }

  /** Refuses files that are not exactly the listed ones (G-E3). */
  void require(Map<String, String> found) {
    new DigestList(files).require(found);
  }

  private static DispatchException invalid(String message) {
    return BundleError.BUNDLE_INVALID.because(
        "The bundle is not whole: " + message, "Pack the module again: dispatch module pack.");
  }
}
