package dev.dispatch.core.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.core.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DigestListTest {

  private static final Map<String, String> FILES =
      Map.of("a.txt", Sha256.of(new byte[] {1}), "b c.txt", Sha256.of(new byte[] {2}));

  private final DigestList list = new DigestList(new TreeMap<>(FILES));

  @Test
  void isReadAsItWasWritten() {
    assertThat(DigestList.parse(list.bytes())).isEqualTo(list);
  }

  @Test
  void hasTheFormOfSha256sum() {
    assertThat(new String(list.bytes(), StandardCharsets.UTF_8).lines())
        .first()
        .isEqualTo(Sha256.of(new byte[] {1}) + "  a.txt");
  }

  @Test
  void takesExactlyTheListedFiles() {
    list.require(FILES);
  }

  @Test
  void refusesAFileThatIsMissing() {
    Map<String, String> found = Map.of("a.txt", FILES.get("a.txt"));
    assertThatThrownBy(() -> list.require(found)).hasMessageContaining("does not have it");
  }

  @Test
  void refusesAFileThatIsNotListed() {
    Map<String, String> found = new TreeMap<>(FILES);
    found.put("c.txt", FILES.get("a.txt"));
    assertThatThrownBy(() -> list.require(found)).hasMessageContaining("'c.txt'");
  }

  @Test
  void refusesAFileWithOtherContent() {
    Map<String, String> found = new TreeMap<>(FILES);
    found.put("a.txt", FILES.get("b c.txt"));
    assertThatThrownBy(() -> list.require(found)).hasMessageContaining("not the one");
  }

  @Test
  void refusesALineThatIsNone() {
    assertThatThrownBy(() -> DigestList.parse("abc  a.txt\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("line");
  }
}
