package dev.dispatch.core.run.replay;

import dev.dispatch.core.http.NameResolver;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Knows the addresses of the hosts that a run called, from its record; asks no name server. */
final class RecordedNames implements NameResolver {

  private final Map<String, String> addresses = new HashMap<>();

  RecordedNames(List<TapedCall> calls) {
    for (TapedCall call : calls) {
      JsonNode remote = call.line().path("remoteAddress");
      if (remote.isString()) {
        host(call.url()).ifPresent(host -> addresses.put(host, withoutPort(remote.stringValue())));
      }
    }
  }

  private static Optional<String> host(String url) {
    try {
      // What stands in for a secret may be no part of a URI, and is never in the host.
      int path = url.indexOf('/', url.indexOf("//") + 2);
      String origin = path < 0 ? url : url.substring(0, path);
      int user = origin.lastIndexOf('@');
      String plain =
          user < 0
              ? origin
              : origin.substring(0, origin.indexOf("//") + 2) + origin.substring(user + 1);
      return Optional.ofNullable(URI.create(plain).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private static String withoutPort(String address) {
    int colon = address.lastIndexOf(':');
    return colon < 0 ? address : address.substring(0, colon);
  }

  @Override
  public List<InetAddress> resolve(String host) throws UnknownHostException {
    String address = addresses.get(host.toLowerCase(Locale.ROOT));
    if (address == null) {
      throw new UnknownHostException(host);
    }
    return List.of(InetAddress.ofLiteral(address));
  }
}
