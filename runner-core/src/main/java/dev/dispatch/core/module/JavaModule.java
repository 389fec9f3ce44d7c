package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import java.util.List;
import java.util.Optional;

/** A module of classes in a folder: {@code module.json}, {@code lib/*.jar}, {@code jobs/}. */
final class JavaModule implements KnownModule {

  private final Layer layer;
  private final ModuleFolder folder;
  private final ModuleManifest manifest;
  private final Catalogue catalogue;
  private final PluginHost plugins;

  private JavaModule(
      Layer layer,
      ModuleFolder folder,
      ModuleManifest manifest,
      Catalogue catalogue,
      PluginHost plugins) {
    this.layer = layer;
    this.folder = folder;
    this.manifest = manifest;
    this.catalogue = catalogue;
    this.plugins = plugins;
  }

  /**
   * Opens a module's catalogue.
   *
   * @throws DispatchException {@code MODULE_CATALOGUE_INVALID} where it is missing or of another
   *     version
   */
  static JavaModule open(
      Layer layer, ModuleFolder folder, ModuleManifest manifest, PluginHost plugins) {
    Catalogue catalogue = Catalogue.open(manifest.name(), new JarCatalogueSource(folder.jars()));
    if (!catalogue.version().equals(manifest.version())) {
      throw new DispatchException(
          ModuleRegistryError.MODULE_CATALOGUE_INVALID,
          "The jar of module '"
              + manifest.name()
              + "' is version "
              + catalogue.version()
              + ", its manifest says "
              + manifest.version()
              + ".",
          "Build the module again.");
    }
    return new JavaModule(layer, folder, manifest, catalogue, plugins);
  }

  @Override
  public String name() {
    return manifest.name();
  }

  @Override
  public String version() {
    return manifest.version();
  }

  @Override
  public String description() {
    return manifest.description();
  }

  @Override
  public Layer layer() {
    return layer;
  }

  @Override
  public String source() {
    return folder.path().toString();
  }

  @Override
  public Optional<String> digest() {
    return Optional.of(folder.digest());
  }

  @Override
  public List<String> actionNames() {
    return catalogue.actionNames();
  }

  @Override
  public Optional<ActionDescriptor> action(String action) {
    return catalogue.action(action);
  }

  @Override
  public List<ActionDescriptor> actions() {
    return catalogue.actions();
  }

  @Override
  public List<ModuleJob> jobs() {
    return folder.jobs();
  }

  @Override
  public List<String> hosts() {
    return manifest.hosts();
  }

  @Override
  public LoadedModule load() {
    ClassLoader loader = plugins.load(folder.path(), manifest);
    return JavaCode.load(this, manifest.entry().orElseThrow(), loader, true);
  }
}
