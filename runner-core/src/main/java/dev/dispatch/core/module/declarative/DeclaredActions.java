package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The actions of a declarative module: those in its manifest, and those in files of their own below
 * {@code actions/}.
 *
 * <p>An action is read when it is asked for, so that a job pays for those that it uses, however
 * many there are.
 */
public final class DeclaredActions {

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";
  private static final String SUFFIX = ".json";

  private final Path folder;
  private final JsonDocument manifest;
  private final JsonNode inline;
  private final ActionForm form;
  private final SharedSchemas schemas;

  /**
   * Creates the actions of a module; reads none.
   *
   * @param folder the module's
   * @param manifest its {@code module.json}
   */
  public DeclaredActions(Path folder, JsonDocument manifest, ActionForm form) {
    this.folder = folder;
    this.manifest = manifest;
    this.inline = manifest.root().path("actions");
    this.form = form;
    this.schemas = SharedSchemas.of(folder);
  }

  /** Returns the names of the actions, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(inline.propertyNames());
    files().forEach(file -> names.add(nameOf(file)));
    return names;
  }

  /** Returns the files of the actions that have one, sorted. */
  public List<Path> files() {
    Path below = folder.resolve("actions");
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(below)) {
      return found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(below, e);
    }
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /**
   * Returns an action, its schemas complete.
   *
   * @throws ProblemsException {@code MODULE_ACTION_INVALID} with every problem and its place
   */
  public Optional<DeclaredAction> find(String name) {
    if (inline.has(name)) {
      return Optional.of(read(manifest, Pointers.append("/actions", name), inline.get(name)));
    }
    Path file = folder.resolve("actions").resolve(name + SUFFIX);
    if (!name.matches(NAME) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    JsonDocument document = parse(file);
    return Optional.of(read(document, "", document.root()));
  }

  private DeclaredAction read(JsonDocument document, String pointer, JsonNode written) {
    List<Problem> misfits = form.problems(written, pointer);
    if (!misfits.isEmpty()) {
      throw invalid(document, misfits);
    }
    DeclaredAction action = form.bind(written);
    List<Problem> problems = ActionProblems.of(action, pointer);
    if (!problems.isEmpty()) {
      throw invalid(document, problems);
    }
    return complete(action);
  }

  private DeclaredAction complete(DeclaredAction action) {
    return new DeclaredAction(
        action.schema(),
        action.description(),
        action.input().map(schemas::complete),
        action.request(),
        action.expectStatus(),
        action.response().map(schemas::complete),
        action.checkResponse(),
        action.exports(),
        action.credential(),
        action.effects(),
        action.examples(),
        action.retry(),
        action.pagination(),
        action.baseUrl());
  }

  private static JsonDocument parse(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
      return StrictJson.parse(bytes, file.toString(), JsonLimits.JOB);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Returns the failure of an action that cannot be used. */
  static ProblemsException invalid(JsonDocument document, List<Problem> problems) {
    List<Problem> placed = document.positions().locate(problems);
    Problem first = placed.getFirst();
    String more = placed.size() > 1 ? " (and " + (placed.size() - 1) + " more)" : "";
    return new ProblemsException(
        DeclarativeError.MODULE_ACTION_INVALID,
        "The action in '" + document.source() + "' is not valid: " + first.message() + more,
        first.hint(),
        document.source(),
        placed);
  }

  private static DispatchException unreadable(Path path, IOException cause) {
    return new DispatchException(
        DeclarativeError.MODULE_ACTION_INVALID,
        "'" + path + "' cannot be read: " + cause.getMessage(),
        "Check that you may read it.",
        cause);
  }
}
