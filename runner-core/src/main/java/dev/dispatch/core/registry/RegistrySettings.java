package dev.dispatch.core.registry;

import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.core.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The registries of an invocation: those of the home, and those of the workspace, which win.
 *
 * <p>What says how a registry is called is taken from one file, all or nothing: a workspace that
 * names another registry does not get the token of the user's own.
 *
 * @param main the registry of packages whose scope has no other
 * @param scopes registries by scope
 * @param scope the scope of modules that are named without one
 * @param requireSignature whether one of the files asks for signatures
 * @param files where the configuration is looked for
 * @param environment holds what the configuration refers to
 */
record RegistrySettings(
    Optional<RegistryPlace> main,
    Map<String, RegistryPlace> scopes,
    Optional<String> scope,
    boolean requireSignature,
    List<Path> files,
    Environment environment) {

  static RegistrySettings load(
      Workspace workspace, Environment environment, SecretRegistry secrets) {
    List<Path> files =
        List.of(
            workspace.home().resolve("config.json"),
            workspace.root().resolve("dispatch.config.json"));
    RegistrySettings settings =
        new RegistrySettings(
            Optional.empty(), Map.of(), Optional.empty(), false, files, environment);
    ConfigReader reader = new ConfigReader(secrets);
    for (Path file : files) {
      Optional<RegistryConfig> found = reader.read(file).flatMap(ConfigFile::registry);
      settings = found.isPresent() ? settings.with(found.get(), file) : settings;
    }
    return settings;
  }

  private RegistrySettings with(RegistryConfig config, Path file) {
    Map<String, RegistryPlace> all = new LinkedHashMap<>(scopes);
    config.scopes().forEach((name, entry) -> all.put(name, RegistryPlace.of(entry, file)));
    return new RegistrySettings(
        config.entry().map(entry -> RegistryPlace.of(entry, file)).or(() -> main),
        all,
        config.scope().or(() -> scope),
        config.requireSignature() || requireSignature,
        files,
        environment);
  }

  /** Returns the registry of a package. */
  RegistryPlace require(PackageName name) {
    return name.scope()
        .flatMap(of -> Optional.ofNullable(scopes.get(of)))
        .or(() -> main)
        .orElseThrow(() -> notConfigured(name.scope()))
        .at(environment);
  }

  /** Returns every registry once. */
  List<RegistryPlace> all() {
    List<RegistryPlace> all = new ArrayList<>(main.stream().toList());
    all.addAll(scopes.values());
    if (all.isEmpty()) {
      throw notConfigured(Optional.empty());
    }
    return all.stream().map(place -> place.at(environment)).distinct().toList();
  }

  private RuntimeException notConfigured(Optional<String> of) {
    return RegistryError.REGISTRY_NOT_CONFIGURED.because(
        "No registry is configured" + of.map(name -> " for " + name).orElse("") + ".",
        "Write {\"registry\": {\"url\": \"https://…\"}} into '"
            + files.getLast()
            + "' or '"
            + files.getFirst()
            + "'.");
  }
}
