package dev.dispatch.cli.process;

import dev.dispatch.api.DispatchModule;
import dev.dispatch.core.module.DescribeModule;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A module of one source file, built as an author would.
 *
 * @param name its name, and its package's
 * @param source the source of its entry class
 * @param jars the libraries that it brings along
 */
record BuiltModule(String name, Path source, List<Path> jars) {

  /** Writes it into a folder of modules. */
  void write(Path modules, Path scratch) throws Exception {
    Path classes = Files.createDirectories(scratch.resolve(name));
    String classPath =
        Stream.concat(
                jars.stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
            .collect(Collectors.joining(File.pathSeparator));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString());
    if (failed != 0) {
      throw new AssertionError("the module " + name + " does not compile");
    }
    describe(classes);
    Path lib = Files.createDirectories(modules.resolve(name).resolve("lib"));
    String manifest =
        """
        {"name": "%s", "version": "1.0.0", "kind": "java", "entry": "%s"}
        """
            .formatted(name, entry());
    Files.writeString(lib.resolveSibling("module.json"), manifest);
    jar(classes, lib.resolve(name + ".jar"));
    for (Path jar : jars) {
      Files.copy(jar, lib.resolve(jar.getFileName()));
    }
  }

  private String entry() {
    String file = source.getFileName().toString();
    return name + "." + file.substring(0, file.length() - ".java".length());
  }

  private void describe(Path classes) throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, BuiltModule.class.getClassLoader())) {
      Class<?> entry = loader.loadClass(entry());
      DescribeModule.write((DispatchModule) entry.getConstructor().newInstance(), classes);
    }
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream written = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : all) {
        written.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, written);
        written.closeEntry();
      }
    }
  }
}
