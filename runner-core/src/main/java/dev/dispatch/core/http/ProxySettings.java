package dev.dispatch.core.http;

import dev.dispatch.core.secret.SecretRegistry;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * The HTTP proxy of a run.
 *
 * @param proxy its address, not resolved yet
 * @param authorization what it is told, where the URL names a user
 */
record ProxySettings(Proxy proxy, String host, Optional<String> authorization) {

  /** Reads a proxy's URL; a password in it is a secret from here on. */
  static ProxySettings parse(String text, SecretRegistry secrets) {
    HttpUrl url = RequestUrl.parse(text);
    if (url.isHttps()) {
      throw RequestUrl.invalid(
          "The proxy's URL is not an http URL",
          "Give http://host:port; https goes through it too.");
    }
    Optional<String> authorization = Optional.empty();
    if (!url.username().isEmpty()) {
      secrets.register("proxy.password", url.password());
      authorization = Optional.of(Credentials.basic(url.username(), url.password()));
    }
    InetSocketAddress address = InetSocketAddress.createUnresolved(url.host(), url.port());
    return new ProxySettings(new Proxy(Proxy.Type.HTTP, address), url.host(), authorization);
  }

  void applyTo(OkHttpClient.Builder client) {
    client.proxy(proxy);
    authorization.ifPresent(field -> client.proxyAuthenticator(answering(field)));
  }

  /** Answers the first challenge alone, or a wrong password would be sent for ever. */
  private static Authenticator answering(String field) {
    return (route, response) ->
        response.request().header("Proxy-Authorization") != null
            ? null
            : response.request().newBuilder().header("Proxy-Authorization", field).build();
  }
}
