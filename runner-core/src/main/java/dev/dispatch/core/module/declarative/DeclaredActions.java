package dev.dispatch.core.module.declarative;

import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The actions of a declarative module: those in its manifest, and those in files below {@code
 * actions/}.
 *
 * <p>An action is read when it is asked for, so that a job pays for those that it uses, however
 * many there are.
 */
public final class DeclaredActions {

  private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

  private final NamedFiles files;
  private final JsonDocument manifest;
  private final JsonNode inline;
  private final ActionForm form;
  private final SharedSchemas schemas;
  private final Map<String, Set<Path>> madeOf = new ConcurrentHashMap<>();

  /**
   * Creates the actions of a module; reads none.
   *
   * @param folder the module's
   * @param manifest its {@code module.json}
   * @param guard looks at each other file before it is read
   */
  public DeclaredActions(Path folder, JsonDocument manifest, ActionForm form, FileGuard guard) {
    this.files = new NamedFiles(folder.resolve("actions"), guard);
    this.manifest = manifest;
    this.inline = manifest.root().path("actions");
    this.form = form;
    this.schemas = SharedSchemas.of(folder, guard);
  }

  /** Returns the names of the actions, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(inline.propertyNames());
    names.addAll(files.names());
    return names;
  }

  /** Returns the files, besides the manifest, that an action which was found is made of, sorted. */
  public List<Path> madeOf(String name) {
    return madeOf.getOrDefault(name, Set.of()).stream().sorted().toList();
  }

  /**
   * Returns an action, its schemas complete.
   *
   * @throws ProblemsException {@code MODULE_ACTION_INVALID} with every problem and its place
   */
  public Optional<DeclaredAction> find(String name) {
    if (inline.has(name)) {
      String pointer = Pointers.append("/actions", name);
      return Optional.of(read(name, manifest, pointer, Set.of()));
    }
    return name.matches(NAME)
        ? files
            .find(name)
            .map(found -> read(name, found.text(), found.pointer(), Set.of(found.file())))
        : Optional.empty();
  }

  private DeclaredAction read(
      String name, JsonDocument document, String pointer, Set<Path> ownFiles) {
    JsonNode written = Pointers.find(document.root(), pointer).orElseThrow();
    List<Problem> misfits = form.problems(written, pointer);
    if (!misfits.isEmpty()) {
      throw invalid(document, misfits);
    }
    DeclaredAction action = form.bind(written);
    List<Problem> problems = ActionProblems.of(action, pointer);
    if (!problems.isEmpty()) {
      throw invalid(document, problems);
    }
    Set<Path> all = new HashSet<>(ownFiles);
    DeclaredAction complete = complete(action, all);
    madeOf.put(name, all);
    return complete;
  }

  private DeclaredAction complete(DeclaredAction action, Set<Path> used) {
    return new DeclaredAction(
        action.schema(),
        action.description(),
        action.input().map(schema -> schemas.complete(schema, used)),
        action.request(),
        action.expectStatus(),
        action.response().map(schema -> schemas.complete(schema, used)),
        action.checkResponse(),
        action.exports(),
        action.credential(),
        action.effects(),
        action.examples(),
        action.retry(),
        action.pagination(),
        action.baseUrl());
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
}
