package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.io.InputStream;
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
  private final SortedSet<String> names;
  private final Map<String, KnownModule> opened = new ConcurrentHashMap<>();

  BuiltinLayer(ClassLoader loader) {
    this.loader = loader;
    this.names = new TreeSet<>(index().lines().toList());
  }

  @Override
  public SortedSet<String> names() {
    return names;
  }

  @Override
  public List<KnownModule> named(String name) {
    return names.contains(name) ? List.of(opened.computeIfAbsent(name, this::open)) : List.of();
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
    try (InputStream in = loader.getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
