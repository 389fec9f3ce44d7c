package dev.dispatch.core.memory;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.FileError;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.file.SafeName;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The file of one namespace, and the lock beside it. */
final class NamespaceFile {

  private static final String SUFFIX = ".json";

  private final AtomicFiles files;
  private final Path file;
  private final Path lock;

  NamespaceFile(AtomicFiles files, Path folder, String namespace) {
    this.files = files;
    this.file = folder.resolve(namespace + SUFFIX);
    this.lock = folder.resolve(namespace + ".lock");
  }

  /** Returns the namespace that a file of the folder is for. */
  static Optional<String> namespaceOf(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(SUFFIX)) {
      return Optional.empty();
    }
    String namespace = name.substring(0, name.length() - SUFFIX.length());
    return SafeName.isId(namespace) ? Optional.of(namespace) : Optional.empty();
  }

  /** Keeps every other process and thread from changing the namespace until closed. */
  LockFile lock() {
    return LockFile.acquire(lock);
  }

  /** Returns the namespace's tree, empty where there is no file; needs no lock. */
  Optional<ObjectNode> read() {
    Optional<byte[]> bytes = readBytes();
    return bytes.map(this::parse);
  }

  /** Replaces the file (G-D1); only under the lock. */
  void replace(ObjectNode tree) {
    byte[] bytes = (JsonText.pretty(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    if (bytes.length > JsonLimits.STATE.maxBytes()) {
      throw tooLarge(null);
    }
    requireReadable(bytes);
    files.deleteLeftovers(file);
    files.replace(file, bytes);
  }

  private Optional<byte[]> readBytes() {
    try {
      return Optional.of(files.readOwn(file, JsonLimits.STATE.maxBytes()));
    } catch (DispatchException e) {
      if (e.code() == FileError.FILE_NOT_FOUND) {
        return Optional.empty();
      }
      throw e.code() == FileError.FILE_TOO_LARGE ? tooLarge(e) : e;
    }
  }

  private ObjectNode parse(byte[] bytes) {
    JsonNode root;
    try {
      root = StrictJson.parse(bytes, file.toString(), JsonLimits.STATE).root();
    } catch (ProblemsException e) {
      throw corrupt(e.getMessage(), e);
    }
    if (root instanceof ObjectNode object) {
      return object;
    }
    throw corrupt("it is not a JSON object", null);
  }

  /** What is written must be readable, else the namespace would be lost by our own hand. */
  private void requireReadable(byte[] bytes) {
    try {
      StrictJson.parse(bytes, file.toString(), JsonLimits.STATE);
    } catch (ProblemsException e) {
      String why = e.problems().getFirst().message();
      throw invalidValue(why, e);
    }
  }

  static DispatchException invalidValue(String why, DispatchException cause) {
    return new DispatchException(
        MemoryError.MEMORY_VALUE_INVALID,
        "The value cannot be kept in memory: " + why,
        cause.hint(),
        cause);
  }

  // G-D6: the file is left as it is, and the error says how to go on.
  private DispatchException corrupt(String why, ProblemsException cause) {
    return new DispatchException(
        MemoryError.MEMORY_CORRUPT,
        "The memory file '" + file + "' is damaged: " + why,
        "Mend it, or put it aside: mv " + quoted(file.toString()) + " " + quoted(file + ".damaged"),
        Map.of("path", file.toString()),
        cause);
  }

  private static String quoted(String path) {
    return "'" + path.replace("'", "'\\''") + "'";
  }

  private DispatchException tooLarge(DispatchException cause) {
    return new DispatchException(
        MemoryError.MEMORY_TOO_LARGE,
        "The memory file '" + file + "' is over " + JsonLimits.STATE.maxBytes() + " bytes",
        "Forget keys that are not needed, or use more namespaces.",
        cause);
  }
}
