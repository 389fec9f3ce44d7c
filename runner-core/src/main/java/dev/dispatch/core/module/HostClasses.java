package dev.dispatch.core.module;

/**
 * What a module sees beside its own jars (G-E5): the JDK, {@code runner-api}, the Jackson
 * annotations and the slf4j API; of the application nothing else, and none of its resources.
 */
final class HostClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  HostClasses(ClassLoader host) {
    super("dispatch-host", getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (ModuleApi.isShared(name)) {
      return host.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}
