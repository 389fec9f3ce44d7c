package dev.dispatch.core.registry;

import dev.dispatch.core.http.TlsFiles;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A registry, and how it is called.
 *
 * @param url its URL without a slash at the end
 * @param token the reference of the variable that holds the token
 * @param proxy the URL of a proxy, or the reference of a variable that holds it
 * @param caFile further authorities to trust
 * @param allowHttp whether an http URL may leave this machine
 * @param config the file that names it
 */
record RegistryPlace(
    String url,
    Optional<String> token,
    Optional<String> proxy,
    Optional<Path> caFile,
    boolean allowHttp,
    Path config) {

  static RegistryPlace of(RegistryEntry entry, Path config) {
    return new RegistryPlace(
        plain(entry.url()),
        entry.token(),
        entry.proxy(),
        entry.caFile().map(config::resolveSibling),
        entry.allowHttp(),
        config);
  }

  private static String plain(String url) {
    return url.replaceAll("/+$", "");
  }

  /** Returns this registry with the URL that its variable holds, where it is named by one. */
  RegistryPlace at(Environment environment) {
    if (!url.matches(RegistryEntry.REFERENCE)) {
      return this;
    }
    String address = value(url, environment);
    if (!address.matches(RegistryEntry.ADDRESS)) {
      throw RegistryError.REGISTRY_VARIABLE_MISSING.because(
          "What " + url + " holds is no URL of a registry; '" + config + "' names it.",
          "Set it to https://host, with a path where there is one, and without a user name.");
    }
    return new RegistryPlace(plain(address), token, proxy, caFile, allowHttp, config);
  }

  TlsFiles tls() {
    return caFile.isEmpty()
        ? TlsFiles.NONE
        : new TlsFiles(caFile, Optional.empty(), Optional.empty());
  }

  /** Returns the token, a secret before anybody sees it. */
  Optional<String> tokenValue(Environment environment, SecretRegistry secrets) {
    Optional<String> value = token.map(reference -> value(reference, environment));
    value.ifPresent(text -> secrets.register("registry.token", text));
    return value;
  }

  Optional<String> proxyValue(Environment environment) {
    return proxy.map(
        text -> text.matches(RegistryEntry.REFERENCE) ? value(text, environment) : text);
  }

  private String value(String reference, Environment environment) {
    String name = reference.substring("${env.".length(), reference.length() - 1);
    return environment
        .findSetting(name)
        .orElseThrow(() ->
            RegistryError.REGISTRY_VARIABLE_MISSING.because(
                "The variable '"
                    + name
                    + "' is not set; '"
                    + config
                    + "' names it for "
                    + url
                    + ".",
                "Set it in the environment, or take it out of the configuration."));
  }

  /** Refuses a URL over which anybody between could read a token or change a module. */
  void requireSecure(String address) {
    if (isSecure(address) || allowHttp) {
      return;
    }
    throw RegistryError.REGISTRY_URL_INSECURE.because(
        "The URL '" + address + "' is not https, and not on this machine.",
        "Use https; where that cannot be, set 'allowHttp' beside the registry's url in '"
            + config
            + "'.");
  }

  /** A registry on this machine may be http; one that is https leads nowhere else. */
  private boolean isSecure(String address) {
    URI uri = URI.create(address);
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    boolean here =
        host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    return "https".equalsIgnoreCase(uri.getScheme()) || (here && url.startsWith("http:"));
  }

  /** Returns whether a URL is of the registry's own origin (RFC 6454), to which its token goes. */
  boolean isOwn(String address) {
    return origin(URI.create(address)).equals(origin(URI.create(url)));
  }

  private static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }
}
