package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorCode;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.LockFile;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object in a file of the user's home, which several processes read and change: one that is
 * damaged is never taken for an empty one, nor written over (G-D6).
 */
public final class StateFile {

  private static final String HINT = "Correct the file, or move it away.";

  private final Path file;
  private final AtomicFiles files;
  private final String name;
  private final ErrorCode damaged;
  private final Function<JsonNode, List<Problem>> check;

  /**
   * Creates it for a file that need not exist.
   *
   * @param files how it is read and replaced
   * @param name what it holds, for errors: {@code overrides}
   * @param damaged the code of the error where it cannot be used
   * @param check finds what is wrong with its root, beyond JSON
   */
  public StateFile(
      Path file,
      AtomicFiles files,
      String name,
      ErrorCode damaged,
      Function<JsonNode, List<Problem>> check) {
    this.file = file;
    this.files = files;
    this.name = name;
    this.damaged = damaged;
    this.check = check;
  }

  /** Returns where it is. */
  public Path path() {
    return file;
  }

  /**
   * Returns what is in it; an empty object where there is no file.
   *
   * @throws ProblemsException with every place where the file is damaged
   */
  public ObjectNode read() {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return JsonNodeFactory.instance.objectNode();
    }
    JsonDocument document = parse();
    List<Problem> problems =
        document.root().isObject() ? check.apply(document.root()) : List.of(noObject());
    if (!problems.isEmpty()) {
      throw damaged(document.positions().locate(problems));
    }
    return (ObjectNode) document.root();
  }

  /** Changes it under its lock; the change gets what is in it now and returns what came of it. */
  public <T> T change(Function<ObjectNode, T> change) {
    files.createDirectories(file.toAbsolutePath().getParent());
    LockFile held = LockFile.acquire(file.resolveSibling(file.getFileName() + ".lock"));
    try {
      ObjectNode root = read();
      T result = change.apply(root);
      files.deleteLeftovers(file);
      files.replace(file, (JsonText.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8));
      return result;
    } finally {
      held.close();
    }
  }

  private JsonDocument parse() {
    byte[] bytes;
    try {
      bytes = files.read(file, JsonLimits.STATE.maxBytes());
    } catch (DispatchException unreadable) {
      throw new DispatchException(damaged, message(unreadable.getMessage()), HINT, unreadable);
    }
    try {
      return StrictJson.parse(bytes, file.toString(), JsonLimits.STATE);
    } catch (ProblemsException malformed) {
      throw damaged(malformed.problems());
    }
  }

  private ProblemsException damaged(List<Problem> problems) {
    Problem first = problems.getFirst();
    String place =
        first.position().map(at -> "line " + at.line() + ":" + at.column() + ": ").orElse("");
    return new ProblemsException(
        damaged, message(place + first.message()), HINT, file.toString(), problems);
  }

  private String message(String why) {
    return "The " + name + " '" + file + "' cannot be read: " + why;
  }

  private Problem noObject() {
    return Problem.at("", damaged.name(), "It is no JSON object.", "Write {} where it is empty.");
  }
}
