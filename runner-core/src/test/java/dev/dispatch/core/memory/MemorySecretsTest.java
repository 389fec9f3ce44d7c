package dev.dispatch.core.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.secret.SecretRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** G-C5: a secret of the run is not stored by accident. */
class MemorySecretsTest {

  private static final String SECRET = "p@ss/w0rd-1";

  @TempDir Path folder;

  private final SecretRegistry secrets = new SecretRegistry();

  static Stream<Arguments> routes() {
    return Stream.of(
        Arguments.of("k", SECRET),
        Arguments.of("k", "a text with " + SECRET + " in it"),
        Arguments.of("k", List.of(1, SECRET)),
        Arguments.of("k", Map.of("deep", List.of(Map.of("er", SECRET)))),
        Arguments.of("k", Map.of(SECRET, 1)),
        Arguments.of(SECRET, 1),
        Arguments.of("a." + SECRET + ".b", 1),
        Arguments.of("k", 987654321),
        Arguments.of("k", "https://u:p%40ss%2Fw0rd-1@host"),
        Arguments.of("k", "Basic dTpwQHNzL3cwcmQtMQ=="),
        Arguments.of("k", "{\"body\": \"p@ss\\/w0rd-1\"}"),
        Arguments.of("k", "704073732f773072642d31"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void refusesItAndNamesOnlyItsMask(String key, Object value) {
    secrets.register("login.password", SECRET);
    secrets.register("account", "987654321");
    MemoryStore memory = new MemoryStore(folder, secrets.redactor());

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> memory.store("ns", new TreeMap<>(Map.of(key, value))))
        .returns(MemoryError.MEMORY_SECRET_REFUSED, DispatchException::code)
        .satisfies(e -> assertThat(e.getMessage() + e.details()).contains("[secret:"))
        .satisfies(e -> assertThat(e.getMessage() + e.hint() + e.details()).doesNotContain(SECRET));
    assertThat(memory.read("ns")).isEmpty();
  }

  @Test
  void oneSecretAmongManyValuesStopsThemAll() {
    secrets.register("login.password", SECRET);
    MemoryStore memory = new MemoryStore(folder, secrets.redactor());

    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> memory.store("ns", new TreeMap<>(Map.of("a", 1, "b", SECRET))));
    assertThat(memory.read("ns")).isEmpty();
  }

  @Test
  void storesTheMask() {
    secrets.register("login.password", SECRET);
    MemoryStore memory = new MemoryStore(folder, secrets.redactor());

    memory.store("ns", new TreeMap<>(Map.of("a", "[secret:login.password]")));

    assertThat(memory.read("ns")).contains(Map.of("a", "[secret:login.password]"));
  }
}
