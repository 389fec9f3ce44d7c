package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.DispatchModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A step of a module's build: writes its catalogue into the folder of its classes.
 *
 * <p>Arguments: the module's {@code module.json}, or the name of its entry class; the folder. The
 * same classes give the same bytes.
 */
public final class DescribeModule {

  private DescribeModule() {}

  /** Describes the module of a manifest or of an entry class. */
  public static void main(String[] arguments) throws IOException {
    String source = arguments[0];
    DispatchModule module = source.endsWith(".json") ? declared(Path.of(source)) : instance(source);
    write(module, Path.of(arguments[1]));
  }

  private static DispatchModule declared(Path file) {
    ModuleManifest manifest = ModuleManifestReader.read(file);
    DispatchModule module = instance(manifest.entry().orElse(""));
    String said = manifest.name() + "@" + manifest.version();
    String made = module.name() + "@" + module.version();
    if (!said.equals(made)) {
      throw invalid(
          "module.json says '" + said + "', " + module.getClass().getName() + " '" + made + "'",
          "Let both say the same.",
          null);
    }
    return module;
  }

  private static DispatchModule instance(String entry) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      Object made = Class.forName(entry, true, loader).getConstructor().newInstance();
      if (made instanceof DispatchModule module) {
        return module;
      }
      throw invalid("'" + entry + "' is no DispatchModule", "Implement it.", null);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw invalid(
          "The entry class '" + entry + "' cannot be made: " + e,
          "It is a public class with a public constructor without parameters; module.json names it"
              + " in 'entry'.",
          e);
    }
  }

  /** Maven shows the message alone, so the hint is a part of it. */
  private static DispatchException invalid(String message, String hint, Throwable cause) {
    return new DispatchException(
        ModuleRegistryError.MODULE_ENTRY_INVALID, message + ". " + hint, hint, cause);
  }

  /** Writes the files of a module's catalogue below a folder. */
  public static void write(DispatchModule module, Path folder) throws IOException {
    for (Map.Entry<String, String> file : ModuleDescriber.catalogue(module).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
