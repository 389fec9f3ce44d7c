package dev.dispatch.cli.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What docs/guarantees.md promises is held by tests that exist, and what the code cites is
 * promised.
 */
class GuaranteesTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-F]\\d+b?) ");
  private static final Pattern CITED = Pattern.compile("G-([A-F]\\d+b?)");

  private final String page = read(ROOT.resolve("docs/guarantees.md"));

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Set<String> tests =
        sources("src/test/java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found(TEST, page)).hasSizeGreaterThan(40).isSubsetOf(tests);
  }

  @Test
  void everyPromiseThatTheCodeCitesHasARow() throws IOException {
    Set<String> cited = new TreeSet<>();
    sources("src/main/java").forEach(file -> cited.addAll(found(CITED, read(file))));

    assertThat(cited).hasSizeGreaterThan(30).isSubsetOf(found(ROW, page));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().replace('\\', '/').contains("/" + folder + "/"))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
