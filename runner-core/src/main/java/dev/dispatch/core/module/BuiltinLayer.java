package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.ApplicationResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules on the application's class path.
 *
 * <p>One file of the application names them, so that no class path is scanned.
 */
final class BuiltinLayer implements ModuleSource {

  /** One module's name a line. */
  private static final String INDEX = "META-INF/dispatch/builtin.index";

  private final ClassLoader loader;
  private final Map<String, KnownModule> opened = new ConcurrentHashMap<>();
  private Optional<SortedSet<String>> names = Optional.empty();

  BuiltinLayer(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public synchronized SortedSet<String> names() {
    if (names.isEmpty()) {
      names = Optional.of(new TreeSet<>(index().lines().toList()));
    }
    return names.get();
  }

  @Override
  public List<KnownModule> named(String name) {
    return names().contains(name) ? List.of(opened.computeIfAbsent(name, this::open)) : List.of();
  }

  @Override
  public List<ModuleWarning> warnings() {
    return List.of();
  }

  private KnownModule open(String name) {
    return new BuiltinModule(name, Catalogue.open(name, this::read), loader);
  }

  private String index() {
    try {
      return read(INDEX).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    } catch (IOException e) {
      throw new DispatchException(
          ModuleRegistryError.MODULE_UNREADABLE,
          "The list of built-in modules cannot be read: " + e.getMessage(),
          "Install the application again.",
          e);
    }
  }

  private Optional<byte[]> read(String path) throws IOException {
    return ApplicationResource.find(loader, path);
  }
}
