package dev.dispatch.core.module.importer.openapi;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.importer.ImportError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The reader of OpenAPI documents in {@code openapi/lib} of the application, behind a class loader
 * of its own: no other command loads any of it, and none of its libraries meets ours.
 */
public final class OpenApiLibrary implements AutoCloseable {

  private static final String READER = "dev.dispatch.openapi.OpenApiReader";

  private final URLClassLoader loader;
  private final UnaryOperator<String> reader;

  private OpenApiLibrary(URLClassLoader loader, UnaryOperator<String> reader) {
    this.loader = loader;
    this.reader = reader;
  }

  /**
   * Loads the reader.
   *
   * @param application the folder of the application
   */
  public static OpenApiLibrary open(Path application) {
    Path folder = application.resolve("openapi").resolve("lib");
    URLClassLoader loader =
        new URLClassLoader("openapi", jars(folder), ClassLoader.getPlatformClassLoader());
    try {
      Object made = Class.forName(READER, true, loader).getConstructor().newInstance();
      @SuppressWarnings("unchecked") // what it is, by the contract of its one class
      UnaryOperator<String> reader = (UnaryOperator<String>) made;
      return new OpenApiLibrary(loader, reader);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw missing(folder, e);
    }
  }

  private static URL[] jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder, null);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(OpenApiLibrary::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw missing(folder, e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DispatchException missing(Path folder, Throwable cause) {
    return new DispatchException(
        ImportError.IMPORT_READER_MISSING,
        "The reader of OpenAPI documents is not in '" + folder + "'.",
        "Install the application again; a clone builds it with ./build.",
        cause);
  }

  /**
   * A document that was read.
   *
   * @param root its tree
   * @param messages what the reader found odd
   */
  record Read(JsonNode root, List<String> messages) {}

  /** Reads a document in JSON or YAML; fetches nothing. */
  Read read(String text, String source) {
    JsonNode answer =
        StrictJson.parse(
                reader.apply(text).getBytes(StandardCharsets.UTF_8), source, JsonLimits.REPLY)
            .root();
    if (answer.has("error")) {
      throw new DispatchException(
          ImportError.IMPORT_NOT_UNDERSTOOD,
          "'" + source + "' cannot be read: " + answer.path("error").asString(""),
          "Give an OpenAPI document of version 3.0 or 3.1, in JSON or YAML.");
    }
    return new Read(
        answer.path("document"),
        answer.path("messages").valueStream().map(one -> one.asString("")).toList());
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
