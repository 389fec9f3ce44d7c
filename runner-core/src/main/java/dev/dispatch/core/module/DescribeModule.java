package dev.dispatch.core.module;

import dev.dispatch.api.DispatchModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A step of a module's build: writes its catalogue into the folder of its classes.
 *
 * <p>Arguments: the entry class, the folder. The same classes give the same bytes.
 */
public final class DescribeModule {

  private DescribeModule() {}

  /** Describes the module of an entry class. */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Class<?> entry = Class.forName(arguments[0], true, loader);
    DispatchModule module = (DispatchModule) entry.getConstructor().newInstance();
    write(module, Path.of(arguments[1]));
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
