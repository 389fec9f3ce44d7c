package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code <home>/runtime-overrides.json}: which built-in actions the user lets other modules
 * replace (G-E4). Other members of the file stay as they are.
 */
public final class OverrideFile {

  private static final String MEMBER = "overrides";

  private final Path file;

  /** Creates it for a file that need not exist. */
  public OverrideFile(Path file) {
    this.file = file;
  }

  /** Returns what is recorded, by action key; an empty object where nothing is. */
  public ObjectNode show() {
    return overrides(read());
  }

  /** Records that modules of a layer, or one version of theirs, may replace a built-in action. */
  public void add(String actionKey, Layer layer, Optional<String> version) {
    change(overrides -> {
      ObjectNode entry = overrides.putObject(actionKey);
      entry.put("layer", layer.name().toLowerCase(Locale.ROOT));
      version.ifPresent(one -> entry.put("version", one));
      return List.of(actionKey);
    });
  }

  /** Takes overrides back, all where no key is given; returns which were there. */
  public List<String> remove(Optional<String> actionKey) {
    return change(overrides -> {
      List<String> keys =
          overrides.propertyNames().stream()
              .filter(key -> actionKey.filter(wanted -> !wanted.equals(key)).isEmpty())
              .toList();
      overrides.remove(keys);
      return keys;
    });
  }

  /** A change of the recorded overrides; returns the keys that it touched. */
  private interface Change {
    List<String> apply(ObjectNode overrides);
  }

  private List<String> change(Change change) {
    AtomicFiles.onDisk().createDirectories(file.toAbsolutePath().getParent());
    LockFile held = LockFile.acquire(file.resolveSibling(file.getFileName() + ".lock"));
    try {
      ObjectNode root = read();
      ObjectNode overrides = overrides(root);
      List<String> touched = change.apply(overrides);
      root.set(MEMBER, overrides);
      String text = JsonText.pretty(root) + "\n";
      AtomicFiles.onDisk().deleteLeftovers(file);
      AtomicFiles.onDisk().replace(file, text.getBytes(StandardCharsets.UTF_8));
      return touched;
    } finally {
      held.close();
    }
  }

  private static ObjectNode overrides(ObjectNode root) {
    return root.get(MEMBER) instanceof ObjectNode there
        ? there
        : JsonNodeFactory.instance.objectNode();
  }

  /** G-D6: a file that cannot be read is never taken for an empty one, nor written over. */
  private ObjectNode read() {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      byte[] bytes = AtomicFiles.onDisk().read(file, JsonLimits.STATE.maxBytes());
      JsonNode root = StrictJson.parse(bytes, file.toString(), JsonLimits.STATE).root();
      if (root instanceof ObjectNode object) {
        return object;
      }
    } catch (DispatchException e) {
      throw invalid(e.getMessage(), e);
    }
    throw invalid("it is no JSON object", null);
  }

  private DispatchException invalid(String why, Throwable cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_OVERRIDES_INVALID,
        "The overrides '" + file + "' cannot be read: " + why,
        "Correct the file, or move it away.",
        cause);
  }
}
