package dev.dispatch.cli;

import dev.dispatch.core.module.install.BundlePacker;
import dev.dispatch.core.registry.PublishablePackage;
import dev.dispatch.testkit.registry.NpmRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A registry, a workspace that names it, and modules to publish. */
final class RegistryFixture implements AutoCloseable {

  static final String TOKEN = "npm_c4n4ry-t0k3n-0f-th3-r3g1stry";

  final NpmRegistry registry;
  final Path folder;

  RegistryFixture(Path folder) throws IOException {
    this.folder = folder;
    this.registry = NpmRegistry.start();
    configure("{'registry': {'url': '%s'}}".formatted(registry.baseUrl()));
  }

  /** Writes the workspace's configuration. */
  void configure(String json) throws IOException {
    Files.writeString(folder.resolve("dispatch.config.json"), json.replace('\'', '"'));
  }

  /** Publishes a module of one action without a scope. */
  Path publish(String name, String version) throws IOException {
    return publish(name, version, Optional.empty(), "");
  }

  /** Publishes a module of one action, whose manifest has some more members. */
  Path publish(String name, String version, Optional<String> scope, String more)
      throws IOException {
    Path module = folder.resolve("src").resolve(name + "-" + version);
    Files.createDirectories(module.resolve("actions"));
    Files.writeString(
        module.resolve("module.json"),
        """
        {"name": "%s", "version": "%s", "kind": "declarative", "description": "Of %s.", %s
         "hosts": ["%s.example.com"]}
        """
            .formatted(name, version, name, more, name));
    Files.writeString(
        module.resolve("actions/get-it.json"),
        """
        {"description": "Read it.", "input": {"type": "object"},
         "request": {"method": "GET", "path": "/it"}, "examples": [{}]}
        """);
    Path bundle = folder.resolve("src").resolve(name + "-" + version + ".dpmod.zip");
    BundlePacker.pack(module, bundle, Optional.empty());
    Path archive = PublishablePackage.write(bundle, scope);
    registry.publish(archive);
    return archive;
  }

  /** Runs a command line in the workspace, with the token in the environment. */
  Invocation.Result run(String... words) {
    return Invocation.in(folder)
        .with("DISPATCH_HOME", folder.resolve("home").toString())
        .with("NPM_TOKEN", TOKEN)
        .run(words);
  }

  Path home() {
    return folder.resolve("home");
  }

  @Override
  public void close() {
    registry.close();
  }
}
