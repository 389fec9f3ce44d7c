package dev.dispatch.core.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. */
@FunctionalInterface
public interface NameResolver {

  /** The resolver of the Java runtime, which caches. */
  NameResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /** Returns the addresses of a host, at least one, in the order to try. */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
