package dev.dispatch.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dispatch.api.DispatchException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

  @TempDir Path folder;

  private Path root;

  @BeforeEach
  void createRoot() throws Exception {
    root = Files.createDirectory(folder.resolve("root"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a/b", "a b", "...", "..a", "a..", ".hidden", "%2e%2e", "a/b/c.json"})
  void acceptsPathsBelow(String child) {
    assertThat(SafePath.below(root, child)).isEqualTo(root.resolve(child));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", ".", "..", "../x", "a/../b", "a/..", "/a", "//a", "a//b", "a/", "a/./b", "a\\b",
        "..\\x", "c:x", "C:\\x", "a\0b", "a\nb", "\u0085"
      })
  void refusesPathsThatMayLeadElsewhere(String child) {
    assertRefused(child);
  }

  @Test
  void refusesNamesThatNoDiskTakes() {
    assertThat(SafePath.below(root, "a".repeat(255)).getParent()).isEqualTo(root);
    assertRefused("a".repeat(256));
    assertRefused("a/".repeat(600) + "a");
  }

  @Test
  void refusesALinkThatLeadsOut() throws Exception {
    Files.createSymbolicLink(root.resolve("out"), folder);
    Files.createSymbolicLink(root.resolve("nowhere"), folder.resolve("missing"));

    assertRefused("out");
    assertRefused("out/file");
    assertRefused("nowhere");
  }

  @Test
  void followsALinkThatStaysBelow() throws Exception {
    Files.createDirectory(root.resolve("real"));
    Files.createSymbolicLink(root.resolve("in"), root.resolve("real"));

    assertThat(SafePath.below(root, "in/file")).isEqualTo(root.resolve("in/file"));
  }

  @Test
  void acceptsARootThatIsALink() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("home"), root);

    assertThat(SafePath.below(link, "file")).isEqualTo(link.resolve("file"));
  }

  @Test
  void refusesASiblingWhoseNameBeginsWithTheRoots() throws Exception {
    Path sibling = Files.createDirectory(folder.resolve("root-other"));
    Files.createSymbolicLink(root.resolve("x"), sibling);

    assertRefused("x/file");
  }

  private void assertRefused(String child) {
    assertThatExceptionOfType(DispatchException.class)
        .isThrownBy(() -> SafePath.below(root, child))
        .returns(FileError.FILE_OUTSIDE_ROOT, DispatchException::code);
  }
}
