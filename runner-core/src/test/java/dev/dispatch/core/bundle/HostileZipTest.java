package dev.dispatch.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** G-E1: what must not be taken is not, and nothing of it lands outside the staging folder. */
class HostileZipTest {

  @TempDir Path folder;

  static Stream<Arguments> hostile() {
    return arguments(HostileZips.all());
  }

  static Stream<Arguments> odd() {
    return arguments(OddZips.all());
  }

  private static Stream<Arguments> arguments(Map<String, byte[]> zips) {
    return zips.entrySet().stream().map(zip -> Arguments.of(zip.getKey(), zip.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void refusesWhatIsHostile(String what, byte[] bytes) throws IOException {
    assertThatThrownBy(() -> unpack(bytes))
        .isInstanceOfSatisfying(
            DispatchException.class,
            refused -> assertThat(refused.code()).isInstanceOf(ZipError.class));
    assertThat(outside()).containsExactlyInAnyOrder("archive.zip", "staging");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void takesWhatIsOddButGood(String what, byte[] bytes) throws IOException {
    Map<String, String> files = unpack(bytes);

    assertThat(files.keySet())
        .allSatisfy(name -> assertThat(folder.resolve("staging").resolve(name)).isRegularFile());
    assertThat(outside()).containsExactlyInAnyOrder("archive.zip", "staging");
  }

  @Test
  void thereAreEnoughOfBoth() {
    assertThat(HostileZips.all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(OddZips.all()).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void refusesAnArchiveCutAnywhere() {
    byte[] whole = ForgedZip.named("a.txt", "b/c.txt").bytes();

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> unpack(cut)).isInstanceOf(DispatchException.class);
    }
  }

  private Map<String, String> unpack(byte[] bytes) throws IOException {
    Path archive = Files.write(folder.resolve("archive.zip"), bytes);
    Path staging = folder.resolve("staging");
    Files.createDirectories(staging);
    try (ZipReader zip = ZipReader.open(archive, ZipLimits.MODULE)) {
      return zip.extract(staging);
    }
  }

  private Set<String> outside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }
}
