package dev.dispatch.cli;

import java.lang.reflect.Proxy;

/**
 * Stops the process at once on a signal.
 *
 * <p>The JVM ignores signals while it shuts down, and {@code sun.misc.Signal} is the one way around
 * it. It is reached by reflection, since the compiler can be kept from warning of it in no other
 * way; on a JVM that lacks it the second signal waits like the first.
 */
final class SecondSignal {

  private SecondSignal() {}

  static void haltOn(String name, int exitCode) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object halting =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> halt(exitCode));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), halting);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return;
    }
  }

  private static Object halt(int exitCode) {
    Runtime.getRuntime().halt(exitCode);
    return exitCode;
  }
}
