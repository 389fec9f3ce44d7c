package dev.dispatch.core.module.importer.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.http.HttpSettings;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.module.ActionDescriptor;
import dev.dispatch.core.module.FileProblem;
import dev.dispatch.core.module.ModuleCheck;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRoots;
import dev.dispatch.core.module.ResolvedAction;
import dev.dispatch.core.module.declarative.ServerContext;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.module.importer.ModuleFiles;
import dev.dispatch.core.module.importer.ModuleWriter;
import dev.dispatch.core.module.install.BundleInstaller;
import dev.dispatch.core.module.install.BundlePacker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A document becomes a module; the module is valid; each action runs against the document. */
final class RoundTrip {

  private final JsonNode spec;
  private final Path folder;
  final ImportedModule module;

  RoundTrip(JsonNode spec, Path root) {
    this.spec = spec;
    this.module = OpenApiImport.read(spec, List.of(), List.of());
    this.folder = root.resolve("modules").resolve(module.name());
    ModuleWriter.write(folder, ModuleFiles.of(module, module.name()));
  }

  static JsonNode read(Path file) {
    try {
      return StrictJson.parse(Files.readAllBytes(file), file.toString(), JsonLimits.REPLY).root();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode parse(String text) {
    return StrictJson.parse(
            text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "spec", JsonLimits.JOB)
        .root();
  }

  private ModuleRegistry registry() {
    Path none = folder.resolveSibling("none");
    return ModuleRegistry.open(new ModuleRoots(Optional.empty(), Optional.empty(), none), folder);
  }

  /** Returns what is wrong with the module. */
  List<FileProblem> problems() {
    try (ModuleRegistry registry = registry()) {
      return ModuleCheck.of(folder, registry).problems();
    }
  }

  /** Packs the module, installs it into a home, and returns its actions' keys. */
  List<String> installed(Path root) {
    Path bundle = root.resolve("bundle.zip");
    BundlePacker.pack(folder, bundle, Optional.empty());
    return new BundleInstaller(root.resolve("home/modules"))
        .install(bundle, new BundleInstaller.Policy(Set.of(), false, false))
        .actions();
  }

  /** Runs every action with its example; returns how many, and fails where one does. */
  int runAll() throws Exception {
    try (ModuleRegistry registry = registry();
        SpecMock mock = new SpecMock(spec);
        ServerContext context = new ServerContext(HttpSettings.DEFAULT.baseUrl(mock.baseUrl()))) {
      Files.createDirectories(folder.resolve("files"));
      Files.writeString(folder.resolve("files/text"), "file");
      context.at(folder.resolve("files"));
      ModuleDescriptor found = registry.module(module.name()).orElseThrow();
      for (ActionDescriptor action : found.actions()) {
        context.bind(credential(action));
        registry.load(new ResolvedAction(found, action)).run(context, action.examples().getFirst());
      }
      assertThat(mock.complaints).isEmpty();
      assertThat(mock.served).hasSize(module.actions().size());
      return mock.served.size();
    }
  }

  private static Map<String, String> credential(ActionDescriptor action) {
    Map<String, String> fields = new HashMap<>();
    action
        .credentialSchema()
        .ifPresent(schema ->
            schema
                .path("properties")
                .propertyNames()
                .forEach(name -> fields.put(name, "value-of-" + name)));
    fields.remove("tokenUrl");
    return fields;
  }
}
