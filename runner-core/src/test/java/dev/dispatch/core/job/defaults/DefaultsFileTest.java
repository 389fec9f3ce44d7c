package dev.dispatch.core.job.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class DefaultsFileTest {

  @TempDir private Path home;

  private Path path;
  private DefaultsFile file;

  @BeforeEach
  void open() {
    path = home.resolve("state").resolve("action-defaults.json");
    file = new DefaultsFile(path);
  }

  @Test
  void whereThereIsNoFileThereAreNoDefaultsAndNoneIsMade() {
    assertThat(file.read()).isEmpty();
    assertThat(path).doesNotExist();
  }

  @Test
  void fieldsThatAreNotNamedStay() {
    file.set("a.b", field("one", 1));
    file.set("a.b", field("two", 2));

    assertThat(file.read().get("a.b").propertyNames()).containsExactly("one", "two");
  }

  @Test
  void isForItsOwnerOnly() throws Exception {
    file.set("a.b", field("one", 1));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void givesBackWhatItTookAway() {
    file.set("a.b", field("one", 1).put("two", 2));
    file.set("c.d", field("three", 3));

    ObjectNode removed = file.unset(Optional.of("a.b"), List.of("one"));

    assertThat(removed.toString()).isEqualTo("{\"a.b\":{\"one\":1}}");
    assertThat(file.read().toString()).isEqualTo("{\"a.b\":{\"two\":2},\"c.d\":{\"three\":3}}");
  }

  @Test
  void anActionWithoutFieldsIsGone() {
    file.set("a.b", field("one", 1));

    file.unset(Optional.of("a.b"), List.of("one"));

    assertThat(file.read()).isEmpty();
  }

  /** G-D6: a damaged file is an error, and is left as it is. */
  @Test
  void aFileCutAtAnyByteIsNeitherReadNorWrittenOver() throws Exception {
    file.set("a.b", field("one", 1).put("two", "zwei ✓"));
    byte[] whole = Files.readAllBytes(path);
    for (int length = 0; length < whole.length - 1; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(path, cut);

      assertDamaged(() -> file.read());
      assertDamaged(() -> file.set("a.b", field("one", 1)));
      assertDamaged(() -> file.unset(Optional.empty(), List.of()));
      assertThat(path).hasBinaryContent(cut);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"a.b\": 1}",
        "{\"a\": {}}",
        "{\"a.b\": {}, \"a.b\": {}}",
        "{\"A.b\": {}}",
        "{}{}"
      })
  void saysWhereItIsDamaged(String text) throws Exception {
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);

    assertThatExceptionOfType(ProblemsException.class)
        .isThrownBy(() -> file.read())
        .returns(DefaultsError.DEFAULTS_FILE_INVALID, DispatchException::code)
        .satisfies(e -> assertThat(e.problems().getFirst().position()).isPresent())
        .withMessageContaining(path.toString())
        .withMessageContaining("line 1:");
  }

  /** G-D2: of many writers none loses what another wrote. */
  @Test
  void noUpdateOfManyWritersIsLost() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      List<Future<ObjectNode>> sets =
          IntStream.range(0, 100)
              .mapToObj(
                  i -> writers.submit(() -> new DefaultsFile(path).set("a.b", field("f" + i, i))))
              .toList();
      for (Future<ObjectNode> set : sets) {
        set.get();
      }
    }

    assertThat(file.read().get("a.b").size()).isEqualTo(100);
  }

  private static void assertDamaged(Runnable use) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(use::run)
        .returns(DefaultsError.DEFAULTS_FILE_INVALID, DispatchException::code);
  }

  private static ObjectNode field(String name, int value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }
}
