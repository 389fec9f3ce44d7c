package dev.dispatch.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntegrityTest {

  private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);
  private static final String SHA256 = "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";
  private static final String SHA1 = "sha1-qZk+NkcGgWq6PiVxeFDCbJzQ2J0=";

  @TempDir Path folder;

  @Test
  void holdsAFileAgainstItsDigest() throws Exception {
    Path file = Files.write(folder.resolve("a"), ABC);

    assertThat(Integrity.of(ABC).covers(file)).isTrue();
    assertThat(Integrity.parse(SHA256).orElseThrow().covers(file)).isTrue();
    Files.write(file, new byte[] {'a', 'b', 'd'});
    assertThat(Integrity.of(ABC).covers(file)).isFalse();
  }

  @Test
  void countsTheStrongestAlgorithmAlone() throws Exception {
    String wrong512 = Integrity.of(new byte[] {1}).text();

    Integrity integrity = Integrity.parse(SHA1 + " " + SHA256 + "  " + wrong512).orElseThrow();

    assertThat(integrity.covers(Files.write(folder.resolve("a"), ABC))).isFalse();
  }

  @Test
  void takesAnyOfSeveralDigestsOfOneAlgorithm() throws Exception {
    String text = Integrity.of(new byte[] {1}).text() + " " + Integrity.of(ABC).text() + "?x";

    assertThat(Integrity.parse(text).orElseThrow().covers(Files.write(folder.resolve("a"), ABC)))
        .isTrue();
  }

  @Test
  void reliesOnNothingElse() {
    for (String text : new String[] {"", SHA1, "md5-xx", "sha512-", "sha512-abc", "sha512-!!!!"}) {
      assertThat(Integrity.parse(text)).as(text).isEmpty();
    }
  }
}
