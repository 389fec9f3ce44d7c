package dev.dispatch.testkit.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What must be on disk after the last command: {@code files}, {@code absent}, {@code secrets}. */
final class FileExpectation {

  private final Scenario scenario;
  private final Placeholders placeholders;
  private final Differences differences;
  private final Path cwd;
  private final Path home;

  FileExpectation(
      Scenario scenario, Placeholders placeholders, Differences differences, Path place) {
    this.scenario = scenario;
    this.placeholders = placeholders;
    this.differences = differences;
    this.cwd = place.resolve("cwd");
    this.home = place.resolve("home");
  }

  void check() throws IOException {
    Path expected = scenario.folder().resolve("files");
    for (Path path : filesBelow(expected)) {
      checkFile(expected.relativize(path));
    }
    for (String line : scenario.lines("absent")) {
      if (Files.exists(place(Path.of(line)))) {
        differences.add("absent", line + " is there");
      }
    }
    checkSecrets();
  }

  private void checkFile(Path relative) throws IOException {
    String file = "files/" + relative;
    Path actual = place(relative);
    if (!Files.isRegularFile(actual)) {
      differences.add(file, "is not there");
      return;
    }
    String text = placeholders.normalise(Files.readString(actual));
    List<String> found = differencesOf(file, text);
    if (!found.isEmpty() && differences.updating()) {
      differences.write(file, file.endsWith(".json") ? JsonExpectation.pretty(text) : text);
    } else {
      found.forEach(difference -> differences.add(file, difference));
    }
  }

  private List<String> differencesOf(String file, String actual) throws IOException {
    String expected = scenario.text(file).orElseThrow();
    return file.endsWith(".json")
        ? JsonExpectation.differences(expected, actual)
        : TextExpectation.difference(expected, actual).stream().toList();
  }

  /**
   * {@code RUN} is the first run's directory, {@code RUN2} the next one's, {@code HOME} the home.
   */
  private Path place(Path relative) {
    String first = relative.getName(0).toString();
    if (first.equals("HOME")) {
      return below(home, relative);
    }
    return first.matches("RUN\\d*")
        ? below(cwd.resolve("run-output").resolve(runId(first)), relative)
        : cwd.resolve(relative.toString());
  }

  private static Path below(Path root, Path relative) {
    return relative.getNameCount() == 1
        ? root
        : root.resolve(relative.subpath(1, relative.getNameCount()).toString());
  }

  private String runId(String name) {
    int index = name.equals("RUN") ? 0 : Integer.parseInt(name.substring(3)) - 1;
    List<String> runs = placeholders.runIds();
    return index < runs.size() ? runs.get(index) : "no-such-run";
  }

  private void checkSecrets() throws IOException {
    List<String> secrets = scenario.lines("secrets");
    if (secrets.isEmpty()) {
      return;
    }
    for (Path root : List.of(cwd, home)) {
      for (Path path : filesBelow(root)) {
        if (isFixture(path)) {
          continue;
        }
        String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        checkSecrets(secrets, path.toString(), path + "\n" + text);
      }
    }
  }

  /** A file that the scenario brought along, such as one that a credential is read from. */
  private boolean isFixture(Path path) throws IOException {
    Path fixture = scenario.folder().resolve(cwd.relativize(path).toString());
    return path.startsWith(cwd)
        && Files.isRegularFile(fixture)
        && Files.mismatch(path, fixture) < 0;
  }

  /** Reports the secrets that are in what a command printed. */
  void checkPrinted(String text) throws IOException {
    checkSecrets(scenario.lines("secrets"), "the output", text);
  }

  private void checkSecrets(List<String> secrets, String where, String text) {
    secrets.stream()
        .filter(text::contains)
        .forEach(secret -> differences.add("secrets", "'" + secret + "' is in " + where));
  }

  private static List<Path> filesBelow(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
