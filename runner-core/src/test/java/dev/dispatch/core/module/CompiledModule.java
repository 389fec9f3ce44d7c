package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.api.DispatchModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A module compiled from source text, so that its classes are on no class path of ours. */
final class CompiledModule {

  private CompiledModule() {}

  /**
   * Compiles a module and writes it into a folder.
   *
   * @param entry the entry class
   * @param sources source texts by class name
   */
  static Path write(Path folder, String entry, Map<String, String> sources) {
    Map<String, byte[]> classes = compile(sources);
    Path jar = folder.resolve("lib/module.jar");
    ModuleFolders.jar(jar, classes);
    Map<String, byte[]> files = new TreeMap<>(classes);
    describe(jar, entry, folder)
        .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    ModuleFolders.jar(jar, files);
    return folder;
  }

  private static Map<String, String> describe(Path jar, String entry, Path folder) {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {jar.toUri().toURL()}, CompiledModule.class.getClassLoader())) {
      DispatchModule module =
          (DispatchModule) loader.loadClass(entry).getConstructor().newInstance();
      ModuleFolders.file(folder.resolve("module.json"), ModuleFolders.manifest(module));
      return ModuleDescriber.catalogue(module);
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> written = new TreeMap<>();
    List<Source> units =
        sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
    List<String> options =
        List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        JavaFileManager memory = new InMemory(files, written)) {
      boolean compiled = compiler.getTask(null, memory, null, options, null, units).call();
      assertThat(compiled).as("the test module compiles").isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach(
        (name, bytes) -> classes.put(name.replace('.', '/') + ".class", bytes.toByteArray()));
    return classes;
  }

  /** A source file that is a text. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps class files as bytes. */
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> written;

    InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> written) {
      super(files);
      this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
