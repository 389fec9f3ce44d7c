package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dispatch.api.http.HttpClient;
import dev.dispatch.core.secret.SecretRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** A run that makes no call pays nothing for the library that would make it. */
class LazyStartTest {

  @Test
  void aTransportIsMadeAndGivesClientsWithoutTouchingOkHttp() throws Exception {
    Class<?> transport = new WithoutOkHttp().loadClass(HttpTransport.class.getName());

    assertThat(transport).isNotSameAs(HttpTransport.class);
    assertThatCode(() -> client(transport)).doesNotThrowAnyException();
  }

  private static HttpClient client(Class<?> transport) throws ReflectiveOperationException {
    ClassLoader loader = transport.getClassLoader();
    Class<?> settings = loader.loadClass(HttpSettings.class.getName());
    Class<?> context = loader.loadClass(CallContext.class.getName());
    Constructor<?> constructor =
        transport.getConstructor(settings, SecretRegistry.class, InstantSource.class);
    Object made =
        constructor.newInstance(
            settings.getField("DEFAULT").get(null), new SecretRegistry(), InstantSource.system());
    Method client = transport.getMethod("client", context);
    return (HttpClient) client.invoke(made, context(loader, context));
  }

  private static Object context(ClassLoader loader, Class<?> context)
      throws ReflectiveOperationException {
    Class<?> frame = loader.loadClass(Frame.class.getName());
    Class<?> deadline = loader.loadClass(Deadline.class.getName());
    Class<?> listener = loader.loadClass(CallListener.class.getName());
    return context
        .getConstructor(frame, deadline, listener)
        .newInstance(
            frame.getMethod("of", String.class).invoke(null, "step"),
            deadline.getMethod("none").invoke(null),
            null);
  }

  /** Loads our package anew and pretends that OkHttp is not there. */
  private static final class WithoutOkHttp extends ClassLoader {

    private static final String OURS = HttpTransport.class.getPackageName() + ".";

    WithoutOkHttp() {
      super(HttpTransport.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("okhttp3.") || name.startsWith("okio.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(OURS)) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : define(name);
    }

    private Class<?> define(String name) {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
