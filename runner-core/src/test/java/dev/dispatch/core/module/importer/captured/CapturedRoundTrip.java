package dev.dispatch.core.module.importer.captured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.ModuleCheck;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.module.declarative.ServerContext;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.module.importer.ModuleFiles;
import dev.dispatch.core.module.importer.ModuleWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;

/** What was captured becomes a module; the module is valid; each action runs against a server. */
final class CapturedRoundTrip {

  private final ImportedModule module;
  private final Path folder;

  CapturedRoundTrip(ImportedModule module, Path root) {
    this.module = module;
    this.folder = root.resolve("modules/captured");
    ModuleWriter.write(folder, ModuleFiles.of(module, "captured"));
  }

  /** Returns the text of all files of the module. */
  String files() {
    StringBuilder all = new StringBuilder();
    ModuleFiles.of(module, "captured").values().forEach(all::append);
    return all.toString();
  }

  List<String> notes() {
    return module.notes().stream().map(Object::toString).toList();
  }

  JsonNode action(String name) {
    return module.actions().stream()
        .filter(action -> action.name().equals(name))
        .findFirst()
        .orElseThrow()
        .action();
  }

  /** Runs each action with its example, and returns what the server was sent, by action. */
  Map<String, RecordedRequest> run() throws InterruptedException {
    Map<String, RecordedRequest> sent = new HashMap<>();
    ModuleRoots none =
        new ModuleRoots(Optional.empty(), Optional.empty(), folder.resolveSibling("none"));
    try (ModuleRegistry registry = ModuleRegistry.open(none, folder);
        MockWebServer server = started();
        ServerContext context =
            new ServerContext(
                HttpSettings.DEFAULT.baseUrl(server.url("/").toString().replaceFirst("/$", "")))) {
      assertThat(ModuleCheck.of(folder, registry).problems()).isEmpty();
      context.at(files(folder));
      ModuleDescriptor found = registry.module("captured").orElseThrow();
      for (ActionDescriptor action : found.actions()) {
        context.bind(credential(action));
        int status = action.expectStatus().stream().findFirst().orElse(200);
        server.enqueue(new MockResponse.Builder().code(status).build());
        registry.load(new ResolvedAction(found, action)).run(context, action.examples().getFirst());
        sent.put(action.name(), server.takeRequest());
      }
    }
    return sent;
  }

  private static MockWebServer started() {
    MockWebServer server = new MockWebServer();
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return server;
  }

  private static Path files(Path folder) {
    try {
      Path files = Files.createDirectories(folder.resolve("files"));
      Files.writeString(files.resolve("a.png"), "picture");
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> credential(ActionDescriptor action) {
    Map<String, String> fields = new HashMap<>();
    List<String> names = new ArrayList<>();
    action
        .credentialSchema()
        .ifPresent(schema -> names.addAll(schema.path("properties").propertyNames()));
    names.forEach(name -> fields.put(name, "bound-" + name));
    return fields;
  }
}
