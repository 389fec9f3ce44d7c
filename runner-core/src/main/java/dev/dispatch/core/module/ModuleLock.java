package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lock file of the installed modules, {@code <home>/modules.lock.json}: which folder a version
 * stands in, and what each of its files was when it was approved (G-E3).
 *
 * <p>Replacing this file is the commit point of an installation and of a removal (G-E2): a folder
 * that it does not name is not there yet, or not there any more.
 */
public final class ModuleLock {

  private static final int VERSION = 1;

  private final Path userModules;
  private final SequencedMap<String, LockedModule> modules;

  private ModuleLock(Path userModules, SequencedMap<String, LockedModule> modules) {
    this.userModules = userModules;
    this.modules = modules;
  }

  /** Returns where the lock file of a folder of installed modules is. */
  static Path file(Path userModules) {
    return userModules.resolveSibling("modules.lock.json");
  }

  /**
   * Reads the lock file beside a folder of installed modules; without one nothing is locked.
   *
   * @throws DispatchException {@code MODULE_LOCK_INVALID} where it is none; it is never taken for
   *     empty (G-D6)
   */
  public static ModuleLock load(Path userModules) {
    Path file = file(userModules);
    SequencedMap<String, LockedModule> modules = new TreeMap<>();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      for (Map.Entry<String, JsonNode> entry : read(file).path("modules").properties()) {
        LockedModule module = module(file, entry.getKey(), entry.getValue());
        modules.put(module.id(), module);
      }
    }
    return new ModuleLock(userModules, modules);
  }

  /** Returns the locked modules by {@code name@version}, sorted. */
  public Map<String, LockedModule> modules() {
    return Collections.unmodifiableMap(modules);
  }

  /** Returns what is locked as a version of a module. */
  public Optional<LockedModule> find(String name, String version) {
    return Optional.ofNullable(modules.get(name + "@" + version));
  }

  /** Returns this lock with a module in it, in the place of the same version. */
  public ModuleLock with(LockedModule module) {
    SequencedMap<String, LockedModule> all = new TreeMap<>(modules);
    all.put(module.id(), module);
    return new ModuleLock(userModules, all);
  }

  /** Returns this lock without a module. */
  public ModuleLock without(LockedModule module) {
    SequencedMap<String, LockedModule> all = new TreeMap<>(modules);
    all.remove(module.id());
    return new ModuleLock(userModules, all);
  }

  /** Returns the folders of locked versions, or of none, that an installation left behind. */
  public List<Path> strays() {
    return AtomicFiles.onDisk().list(userModules).stream()
        .filter(folder -> isStray(folder.getFileName().toString(), FolderNaming.id(folder)))
        .toList();
  }

  private boolean isStray(String folder, String id) {
    LockedModule locked = modules.get(id);
    return locked == null ? !folder.equals(id) : !folder.equals(locked.folder());
  }

  /** Clears what a killed process left beside the lock; for who holds the lock on the modules. */
  public static void deleteLeftovers(Path userModules) {
    AtomicFiles.onDisk().deleteLeftovers(file(userModules));
  }

  /** Puts this lock on the disk, whole or not at all; for who holds the lock on the modules. */
  public void commit() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schemaVersion", VERSION);
    ObjectNode all = root.putObject("modules");
    modules.forEach((id, module) -> {
      ObjectNode tree = (ObjectNode) JsonValues.toTree(module);
      tree.remove("name");
      tree.remove("version");
      all.set(id, tree);
    });
    String text = JsonText.pretty(root) + "\n";
    AtomicFiles.onDisk().replace(file(userModules), text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode read(Path file) {
    JsonNode root;
    try {
      byte[] bytes = AtomicFiles.onDisk().read(file, JsonLimits.STATE.maxBytes());
      root = StrictJson.parse(bytes, file.toString(), JsonLimits.STATE).root();
    } catch (DispatchException e) {
      throw invalid(file, "it cannot be read: " + e.getMessage(), e);
    }
    if (root.path("schemaVersion").asInt(0) != VERSION || !root.path("modules").isObject()) {
      throw invalid(file, "it is not of version " + VERSION, null);
    }
    return root;
  }

  private static LockedModule module(Path file, String id, JsonNode tree) {
    int at = id.indexOf('@');
    SequencedMap<String, String> files = new TreeMap<>();
    tree.path("files")
        .properties()
        .forEach(one -> files.put(one.getKey(), one.getValue().asString("")));
    String folder = tree.path("folder").asString("");
    if (at < 1 || files.isEmpty() || !folder.startsWith(id) || folder.contains("/")) {
      throw invalid(file, "what it says of '" + id + "' is not whole", null);
    }
    return new LockedModule(
        id.substring(0, at),
        id.substring(at + 1),
        folder,
        tree.path("digest").asString(""),
        Optional.of(tree.path("signedBy")).filter(JsonNode::isString).map(JsonNode::stringValue),
        Optional.of(tree.path("source")).filter(JsonNode::isObject).map(ModuleLock::source),
        files);
  }

  private static LockedSource source(JsonNode tree) {
    return new LockedSource(
        tree.path("registry").asString(""),
        tree.path("packageName").asString(""),
        tree.path("integrity").asString(""));
  }

  private static DispatchException invalid(Path file, String why, Throwable cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_LOCK_INVALID,
        "The lock file '" + file + "' is damaged: " + why,
        "Move it away, then install the modules again.",
        cause);
  }
}
