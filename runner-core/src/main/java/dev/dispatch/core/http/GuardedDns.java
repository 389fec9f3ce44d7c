package dev.dispatch.core.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Resolves names within a time limit and hands out allowed addresses alone.
 *
 * <p>Equal ones share connections, so a connection that was opened with a wide reach never serves a
 * call with a narrow one.
 *
 * @param proxyHost a host that the user named as proxy, which may be anywhere
 */
record GuardedDns(NameResolver resolver, Reach reach, Optional<String> proxyHost, Duration timeout)
    implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = resolve(host);
    if (proxyHost.filter(host::equals).isPresent()) {
      return addresses;
    }
    // G-B5: one bad address among good ones is a trap, not an accident.
    for (InetAddress address : addresses) {
      Optional<String> refusal = AddressPolicy.refusal(address, reach);
      if (refusal.isPresent()) {
        throw new AddressDenied(refusal.get());
      }
    }
    return addresses;
  }

  // G-B2: the system's resolver knows no limit and no interrupt, so somebody else waits for it.
  private List<InetAddress> resolve(String host) throws UnknownHostException {
    FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> resolver.resolve(host));
    Thread.ofVirtual().name("dns").start(lookup);
    try {
      return lookup.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("interrupted");
    } catch (TimeoutException late) {
      throw new NameResolutionTimeout();
    } catch (ExecutionException failed) {
      throw unknown(failed.getCause());
    }
  }

  private static UnknownHostException unknown(Throwable cause) {
    UnknownHostException unknown = new UnknownHostException("not resolved");
    unknown.initCause(cause);
    return unknown;
  }

  // Written out, because a record's own are made at run time, which a first call waits for.
  @Override
  public boolean equals(Object other) {
    return other instanceof GuardedDns dns
        && resolver.equals(dns.resolver)
        && reach == dns.reach
        && proxyHost.equals(dns.proxyHost)
        && timeout.equals(dns.timeout);
  }

  @Override
  public int hashCode() {
    return 31 * reach.hashCode() + timeout.hashCode();
  }
}
