package dev.dispatch.core.module;

import java.util.List;

/**
 * What a module sees beside its own jars (G-E5): the JDK, {@code runner-api}, the Jackson
 * annotations and the slf4j API; of the application nothing else, and none of its resources.
 */
final class HostClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private static final List<String> VISIBLE =
      List.of("dev.dispatch.api.", "com.fasterxml.jackson.annotation.", "org.slf4j.");

  private final ClassLoader host;

  HostClasses(ClassLoader host) {
    super("dispatch-host", getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (String visible : VISIBLE) {
      if (name.startsWith(visible)) {
        return host.loadClass(name);
      }
    }
    throw new ClassNotFoundException(name);
  }
}
