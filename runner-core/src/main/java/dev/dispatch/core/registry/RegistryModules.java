package dev.dispatch.core.registry;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.http.HttpRequest;
import dev.dispatch.api.http.HttpResponse;
import dev.dispatch.core.json.JsonValues;
import dev.dispatch.core.module.LockedSource;
import dev.dispatch.core.module.install.BundleInstaller;
import dev.dispatch.core.module.install.Delivery;
import dev.dispatch.core.module.install.TrustedKeys;
import dev.dispatch.core.problem.NearestName;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modules that can be had from the registries of an invocation.
 *
 * <p>Not for use by several threads. Nothing is read and nobody is asked before the first call.
 */
public final class RegistryModules implements AutoCloseable {

  /** The short form that npm asks for, and the whole one from a registry that knows no other. */
  private static final String ACCEPT =
      "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8, */*; q=0.1";

  private final RegistryPorts ports;
  private final boolean offline;
  private final RegistryCache cache;
  private final Map<RegistryPlace, RegistryClient> clients = new HashMap<>();
  private Optional<RegistrySettings> settings = Optional.empty();

  /**
   * Creates it.
   *
   * @param offline whether only what was downloaded before counts
   */
  public RegistryModules(RegistryPorts ports, boolean offline) {
    this.ports = ports;
    this.offline = offline;
    this.cache = new RegistryCache(ports.workspace().home());
  }

  /**
   * What is wanted of a version that is installed.
   *
   * @param requireSignature whether a trusted key must have signed it, whatever the configuration
   * @param replace whether the same version may be installed with other content
   */
  public record Policy(boolean requireSignature, boolean replace) {}

  /**
   * Installs a module, or throws and leaves everything as it was.
   *
   * @param name a module's name, or a package's
   * @param wanted tags, versions or ranges that all have to fit; none stands for the latest
   */
  public BundleInstaller.Installed install(String name, List<String> wanted, Policy policy)
      throws InterruptedException {
    PackageName of = PackageName.parse(name, settings().scope());
    RegistryPlace place = settings().require(of);
    PublishedVersion version = version(of, place, wanted);
    Integrity integrity = integrity(of, version);
    ModulePackage found =
        ModulePackage.open(tarball(of, place, version, integrity), of, version.version());
    LockedSource source = new LockedSource(place.url(), of.text(), integrity.text());
    BundleInstaller.Policy rules =
        new BundleInstaller.Policy(
            TrustedKeys.load(ports.workspace().home()),
            policy.requireSignature() || settings().requireSignature(),
            policy.replace());
    return new BundleInstaller(ports.workspace().userModules())
        .install(new Delivery(of.module(), version.version(), source, found::writeTo), rules);
  }

  /** Returns whether something of a package was downloaded before. */
  public boolean isKnownOffline(String name) {
    PackageName of = PackageName.parse(name, settings().scope());
    return cache.find(url(settings().require(of), of)).isPresent();
  }

  /** Returns the scope of modules that are named without one. */
  public Optional<String> scope() {
    return settings().scope();
  }

  RegistrySettings settings() {
    if (settings.isEmpty()) {
      settings =
          Optional.of(
              RegistrySettings.load(ports.workspace(), ports.environment(), ports.secrets()));
    }
    return settings.get();
  }

  RegistryClient client(RegistryPlace place) {
    return clients.computeIfAbsent(place, one -> new RegistryClient(one, ports));
  }

  private PublishedVersion version(PackageName of, RegistryPlace place, List<String> wanted)
      throws InterruptedException {
    Packument packument = packument(of, place);
    return new VersionChoice(packument)
        .of(wanted)
        .orElseThrow(() ->
            RegistryError.REGISTRY_VERSION_NOT_FOUND.because(
                "The package '"
                    + of.text()
                    + "' has no version "
                    + (wanted.isEmpty() ? "at all" : "'" + String.join("' and '", wanted) + "'")
                    + " at '"
                    + place.url()
                    + "'.",
                packument.offered()));
  }

  private Packument packument(PackageName of, RegistryPlace place) throws InterruptedException {
    String url = url(place, of);
    Optional<RegistryCache.Known> known = cache.find(url);
    if (offline) {
      return known
          .map(RegistryCache.Known::packument)
          .orElseThrow(() -> notCached("The package '" + of.text() + "'", place));
    }
    HttpRequest request = HttpRequest.of("GET", "/" + of.path()).header("accept", ACCEPT);
    Optional<String> tag = known.flatMap(RegistryCache.Known::tag);
    HttpResponse response =
        client(place)
            .answer(tag.map(value -> request.header("if-none-match", value)).orElse(request));
    if (response.status() == 304 && known.isPresent()) {
      return known.get().packument();
    }
    if (response.status() == 404) {
      throw notFound(of, place);
    }
    Packument packument =
        Packument.parse(JsonValues.toTree(client(place).require(response).body()))
            .orElseThrow(() ->
                RegistryError.REGISTRY_REPLY_INVALID.because(
                    "What '" + place.url() + "' says of '" + of.text() + "' is no package.",
                    "See that 'url' in '" + place.config() + "' is that of a registry."));
    cache.keep(url, new RegistryCache.Known(packument, response.header("etag")));
    return packument;
  }

  private static String url(RegistryPlace place, PackageName of) {
    return place.url() + "/" + of.path();
  }

  private static Integrity integrity(PackageName of, PublishedVersion version) {
    return Integrity.parse(version.integrity())
        .orElseThrow(() ->
            RegistryError.REGISTRY_INTEGRITY_MISSING.because(
                "The registry names no SHA-512, SHA-384 or SHA-256 digest of '"
                    + of.text()
                    + "' "
                    + version.version()
                    + ".",
                "Publish it again with npm 5 or newer; SHA-1 alone is not relied on."));
  }

  private Path tarball(
      PackageName of, RegistryPlace place, PublishedVersion version, Integrity integrity)
      throws InterruptedException {
    if (offline) {
      return cache
          .find(integrity)
          .orElseThrow(
              () -> notCached("Version " + version.version() + " of '" + of.text() + "'", place));
    }
    return cache.require(
        integrity, file -> client(place).download(version.tarball(), file, of.text()));
  }

  private static DispatchException notCached(String what, RegistryPlace place) {
    return RegistryError.REGISTRY_NOT_CACHED.because(
        what + " was not downloaded before from '" + place.url() + "'.",
        "Install it once without --offline.");
  }

  private DispatchException notFound(PackageName of, RegistryPlace place)
      throws InterruptedException {
    List<String> near =
        new ModuleSearch(this)
            .names(place).stream().map(name -> name.spoken(settings().scope())).toList();
    return RegistryError.REGISTRY_PACKAGE_NOT_FOUND.because(
        "There is no package '" + of.text() + "' at '" + place.url() + "'.",
        NearestName.of(of.spoken(settings().scope()), near)
            .map(name -> "Did you mean '" + name + "'?")
            .orElse(
                "Check the name and its scope; a private package needs a token ('token' in '"
                    + place.config()
                    + "')."));
  }

  @Override
  public void close() {
    clients.values().forEach(RegistryClient::close);
  }
}
