package dev.dispatch.core.memory;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.Memory;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.file.SafeName;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.secret.Redactor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Memory in a folder, {@code <namespace>.json} each, that processes share. */
public final class MemoryStore implements Memory {

  private final Path folder;
  private final AtomicFiles files;
  private final Redactor redactor;

  /**
   * Creates a store on the disk.
   *
   * @param folder made at the first write
   * @param redactor knows the secrets that must not be stored (G-C5)
   */
  public MemoryStore(Path folder, Redactor redactor) {
    this(folder, AtomicFiles.onDisk(), redactor);
  }

  /** Creates a store over given files. */
  public MemoryStore(Path folder, AtomicFiles files, Redactor redactor) {
    this.folder = folder;
    this.files = files;
    this.redactor = redactor;
  }

  @Override
  public List<String> namespaces() {
    return files.list(folder).stream()
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .flatMap(file -> NamespaceFile.namespaceOf(file).stream())
        .toList();
  }

  @Override
  public Optional<Map<String, Object>> read(String namespace) {
    return file(namespace).read().map(MemoryStore::toMap);
  }

  @Override
  public Lookup recall(String namespace, String key) {
    MemoryKey path = MemoryKey.parse(key);
    return file(namespace)
        .read()
        .flatMap(path::find)
        .map(node -> new Lookup(true, JsonValues.toJava(node)))
        .orElseGet(() -> new Lookup(false, null));
  }

  @Override
  public void store(String namespace, SortedMap<String, ?> values) {
    NamespaceFile file = file(namespace);
    Map<MemoryKey, JsonNode> puts = new LinkedHashMap<>();
    values.forEach((key, value) -> puts.put(MemoryKey.parse(key), storable(key, value)));
    files.createDurableDirectories(folder);
    try (LockFile _ = file.lock()) {
      ObjectNode tree = file.read().orElseGet(JsonNodeFactory.instance::objectNode);
      puts.forEach((key, value) -> key.put(tree, value));
      file.replace(tree);
    }
  }

  @Override
  public boolean forget(String namespace, String key) {
    MemoryKey path = MemoryKey.parse(key);
    NamespaceFile file = file(namespace);
    if (file.read().flatMap(path::find).isEmpty()) {
      return false;
    }
    try (LockFile _ = file.lock()) {
      return forget(file, path);
    }
  }

  @Override
  public int clear(String namespace) {
    NamespaceFile file = file(namespace);
    if (file.read().isEmpty()) {
      return 0;
    }
    try (LockFile _ = file.lock()) {
      int count = file.read().map(ObjectNode::size).orElse(0);
      file.replace(JsonNodeFactory.instance.objectNode());
      return count;
    }
  }

  /** Another process may have been faster, so that the tree is read again under the lock. */
  private static boolean forget(NamespaceFile file, MemoryKey key) {
    Optional<ObjectNode> tree = file.read().filter(root -> key.find(root).isPresent());
    tree.ifPresent(root -> {
      key.remove(root);
      file.replace(root);
    });
    return tree.isPresent();
  }

  private NamespaceFile file(String namespace) {
    if (!SafeName.isId(namespace)) {
      throw invalidNamespace(namespace);
    }
    return new NamespaceFile(files, folder, namespace);
  }

  // G-C5: memory outlives the run and its redactor.
  private JsonNode storable(String key, Object value) {
    JsonNode tree = toTree(value);
    redactor
        .find(tree)
        .or(() -> redactor.find(key))
        .ifPresent(mask -> {
          throw secretRefused(redactor.redact(key), mask);
        });
    return tree;
  }

  private static JsonNode toTree(Object value) {
    try {
      return JsonValues.toTree(value);
    } catch (DispatchException e) {
      throw NamespaceFile.invalidValue(e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked") // an object's tree is a map by definition
  private static Map<String, Object> toMap(ObjectNode tree) {
    return (Map<String, Object>) JsonValues.toJava(tree);
  }

  private static DispatchException invalidNamespace(String namespace) {
    String shown = namespace.length() <= 80 ? namespace : namespace.substring(0, 80) + "…";
    return new DispatchException(
        MemoryError.MEMORY_NAMESPACE_INVALID,
        "'" + shown + "' cannot be a memory namespace",
        "Use 1 to 64 of a-z, 0-9, '-' and '_', with a letter or digit first.");
  }

  private static DispatchException secretRefused(String key, String mask) {
    return new DispatchException(
        MemoryError.MEMORY_SECRET_REFUSED,
        "The value for '" + key + "' holds the secret " + mask,
        "Leave the secret out: memory is kept in plain text and outlives the run.",
        Map.of("key", key, "secret", mask),
        null);
  }
}
