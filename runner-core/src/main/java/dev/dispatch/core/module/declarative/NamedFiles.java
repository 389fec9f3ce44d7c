package dev.dispatch.core.module.declarative;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonDocument;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.Pointers;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The documents of a folder by name: one in a file of its own, {@code name.json}, or many in {@code
 * name+.json}, which has that name and those that come after it, up to the next such file.
 *
 * <p>Reading one costs its file, however many there are: a file of its own is asked for by its
 * name, and of those with many the names tell which one it is.
 */
public final class NamedFiles {

  private static final String SUFFIX = ".json";
  private static final String MANY = "+.json";

  private final Path folder;
  private final FileGuard guard;
  private final Map<Path, JsonDocument> read = new ConcurrentHashMap<>();
  private Optional<NavigableMap<String, Path>> groups = Optional.empty();

  /** Creates the documents of a folder, which need not be there; reads none. */
  public NamedFiles(Path folder, FileGuard guard) {
    this.folder = folder;
    this.guard = guard;
  }

  /**
   * A document, and where it stands.
   *
   * @param file its file
   * @param pointer of the document in the file; empty where it is all of it
   * @param text the file's
   */
  public record Found(Path file, String pointer, JsonDocument text) {

    /** Returns the document. */
    public JsonNode tree() {
      return Pointers.find(text.root(), pointer).orElseThrow();
    }
  }

  /** Returns a document; a name that is none of a file finds nothing. */
  public Optional<Found> find(String name) {
    Path own = folder.resolve(name + SUFFIX);
    if (own.getParent().equals(folder) && Files.isRegularFile(own)) {
      return Optional.of(new Found(own, "", document(own)));
    }
    Optional<Found> found =
        inSearchOrder(name).stream().flatMap(file -> in(file, name).stream()).findFirst();
    if (found.isEmpty()) {
      guard.notFound(folder);
    }
    return found;
  }

  /** The file that should have it first; one that was written by hand may be in another order. */
  private SequencedSet<Path> inSearchOrder(String name) {
    SequencedSet<Path> order = new LinkedHashSet<>();
    Optional.ofNullable(groups().floorEntry(name)).map(Map.Entry::getValue).ifPresent(order::add);
    order.addAll(groups().values());
    return order;
  }

  private Optional<Found> in(Path file, String name) {
    JsonDocument text = document(file);
    return text.root().has(name)
        ? Optional.of(new Found(file, Pointers.append("", name), text))
        : Optional.empty();
  }

  /** Returns every name, sorted; reads the files that have many. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    files().filter(file -> !isMany(file)).forEach(file -> names.add(name(file, SUFFIX)));
    groups().values().forEach(file -> names.addAll(members(file)));
    return names;
  }

  private Collection<String> members(Path file) {
    return document(file).root().propertyNames();
  }

  private synchronized NavigableMap<String, Path> groups() {
    if (groups.isEmpty()) {
      NavigableMap<String, Path> found = new TreeMap<>();
      files().filter(NamedFiles::isMany).forEach(file -> found.put(name(file, MANY), file));
      groups = Optional.of(found);
    }
    return groups.get();
  }

  private Stream<Path> files() {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList().stream();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static boolean isMany(Path file) {
    return file.toString().endsWith(MANY);
  }

  private static String name(Path file, String suffix) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - suffix.length());
  }

  private JsonDocument document(Path file) {
    return read.computeIfAbsent(file, this::parse);
  }

  private JsonDocument parse(Path file) {
    guard.beforeReading(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(JsonLimits.JOB.maxBytes() + 1);
      return StrictJson.parse(bytes, file.toString(), JsonLimits.JOB);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static DispatchException unreadable(Path path, IOException cause) {
    return new DispatchException(
        DeclarativeError.MODULE_ACTION_INVALID,
        "'" + path + "' cannot be read: " + cause.getMessage(),
        "Check that you may read it.",
        cause);
  }
}
