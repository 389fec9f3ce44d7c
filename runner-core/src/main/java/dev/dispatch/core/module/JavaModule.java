package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A module of classes in a folder: {@code module.json}, {@code lib/*.jar}, {@code jobs/}. */
final class JavaModule extends FolderModule {

  private final Catalogue catalogue;
  private final PluginHost plugins;

  private JavaModule(
      Layer layer,
      ModuleFolder folder,
      ModuleManifest manifest,
      Optional<LockedFiles> locked,
      Catalogue catalogue,
      PluginHost plugins) {
    super(layer, folder, manifest, locked);
    this.catalogue = catalogue;
    this.plugins = plugins;
  }

  /**
   * Opens a module's catalogue.
   *
   * @throws DispatchException {@code MODULE_CATALOGUE_INVALID} where the module is not built, or
   *     its catalogue is missing or of another version
   */
  static JavaModule open(
      Layer layer,
      ModuleFolder folder,
      ModuleManifest manifest,
      Optional<LockedFiles> locked,
      PluginHost plugins) {
    if (folder.jars().isEmpty()) {
      throw new DispatchException(
          ModuleRegistryError.MODULE_CATALOGUE_INVALID,
          "Module '" + manifest.name() + "' is not built: there is no jar in its lib/.",
          "Build it: 'mvn verify' in '" + folder.path() + "'.");
    }
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
    return new JavaModule(layer, folder, manifest, locked, catalogue, plugins);
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
  List<Path> files(Collection<String> names) {
    return folder().jars();
  }

  @Override
  public LoadedModule load() {
    ClassLoader loader = plugins.load(folder().path(), manifest());
    return JavaCode.load(this, manifest().entry().orElseThrow(), loader, true);
  }
}
