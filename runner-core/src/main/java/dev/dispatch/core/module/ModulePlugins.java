package dev.dispatch.core.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.Plugin;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.VersionManager;

/**
 * PF4J over our manifests: a module's folder is a plugin, its jars stand behind the wall.
 *
 * <p>Nothing is discovered: a folder is loaded when the registry has chosen it.
 */
final class ModulePlugins extends AbstractPluginManager {

  private final HostClasses host = new HostClasses(ModulePlugins.class.getClassLoader());
  private final Map<Path, ModuleManifest> manifests = new ConcurrentHashMap<>();

  /** Returns the class loader of a module's jars; the same one for the same folder. */
  ClassLoader load(Path folder, ModuleManifest manifest) {
    if (manifests.putIfAbsent(folder, manifest) == null) {
      loadPlugin(folder);
    }
    return getPluginClassLoader(folder.toString());
  }

  private PluginDescriptor descriptor(Path folder) {
    ModuleManifest manifest = manifests.get(folder);
    return new DefaultPluginDescriptor(
        folder.toString(),
        manifest.description(),
        manifest.entry().orElseThrow(),
        manifest.version(),
        manifest.requires().orElse("*"),
        "",
        "");
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new PluginDescriptorFinder() {
      @Override
      public boolean isApplicable(Path folder) {
        return true;
      }

      @Override
      public PluginDescriptor find(Path folder) {
        return descriptor(folder);
      }
    };
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new PluginLoader() {
      @Override
      public boolean isApplicable(Path folder) {
        return true;
      }

      @Override
      public ClassLoader loadPlugin(Path folder, PluginDescriptor descriptor) {
        return new ModuleFolder(folder).classLoader(host);
      }
    };
  }

  @Override
  protected PluginRepository createPluginRepository() {
    return new PluginRepository() {
      @Override
      public List<Path> getPluginPaths() {
        return List.of();
      }

      @Override
      public boolean deletePluginPath(Path folder) {
        return false;
      }
    };
  }

  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new PluginStatusProvider() {
      @Override
      public boolean isPluginDisabled(String id) {
        return false;
      }

      @Override
      public void disablePlugin(String id) {}

      @Override
      public void enablePlugin(String id) {}
    };
  }

  @Override
  protected VersionManager createVersionManager() {
    return new VersionManager() {
      @Override
      public boolean checkVersionConstraint(String version, String range) {
        return ModuleVersions.satisfies(version, range);
      }

      @Override
      public int compareVersions(String a, String b) {
        return ModuleVersions.compare(a, b);
      }
    };
  }

  /** A module's entry is no PF4J class, so that {@code runner-api} needs none. */
  @Override
  protected PluginFactory createPluginFactory() {
    return wrapper -> new Plugin();
  }

  @Override
  protected ExtensionFactory createExtensionFactory() {
    return new DefaultExtensionFactory();
  }

  @Override
  protected ExtensionFinder createExtensionFinder() {
    return new DefaultExtensionFinder(this);
  }
}
