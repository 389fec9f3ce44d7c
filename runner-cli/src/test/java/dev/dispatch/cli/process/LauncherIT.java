package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherIT {

  private static final Path LAUNCHER = Shell.APPLICATION.resolve("bin").resolve("dispatch");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"dispatch version", "dispatch --version", "dispatch -V"})
  void tellsTheVersionWithoutAJvm(String line) throws Exception {
    Shell.Ended ended = shell().with("DISPATCH_JAVA_HOME", "/nowhere").run(line);

    assertThat(ended.out()).matches("dispatch \\d+\\.\\d+\\.\\d+\n");
    assertThat(ended.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version --json", "--json version", "--version --json"})
  void tellsTheVersionAsTheJvmWould(String words) throws Exception {
    String quick = shell().run("dispatch " + words).out();
    String slow = shell().run("dispatch " + words + " --quiet").out();

    assertThat(quick).isEqualTo(slow).contains("\"cliVersion\"");
  }

  @Test
  void passesWordsAndExitCodesThroughExactly() throws Exception {
    Shell.Ended ended = shell().run("dispatch 'a  b\"$(x)*' --json");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.out()).contains("'a  b\\\"$(x)*'");
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", ""})
  void readsWordsAsUtf8InAnyLocale(String locale) throws Exception {
    Shell.Ended ended = shell().with("LC_ALL", locale).run("dispatch grüße-東京");

    assertThat(ended.err()).contains("'grüße-東京'");
  }

  @Test
  void worksThroughLinksFromAnywhere() throws Exception {
    Path direct = Files.createSymbolicLink(folder.resolve("direct"), LAUNCHER);
    Path below = Files.createDirectory(folder.resolve("below"));
    Files.createSymbolicLink(below.resolve("again"), Path.of("..", "direct"));

    assertThat(shell().run("below/again help exit-codes").exitCode()).isZero();
    assertThat(shell().run("cd below && ./again version").out()).startsWith("dispatch ");
    assertThat(direct).isSymbolicLink();
  }

  @Test
  void worksFromACopy() throws Exception {
    Path copy = folder.resolve("a copy");
    copy(Shell.APPLICATION, copy);

    Shell.Ended ended = shell().run("'" + copy + "/bin/dispatch' module list --json");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).contains("jsonplaceholder").contains(copy.toString());
  }

  @Test
  void saysWhatToInstallWhereThereIsNoJava() throws Exception {
    Path copy = folder.resolve("copy");
    copy(Shell.APPLICATION, copy);
    Files.writeString(copy.resolve("lib/find-java.sh"), "find_java() { echo none >&2; return 1; }");

    Shell.Ended ended = shell().run(copy + "/bin/dispatch doctor");

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.err()).isEqualTo("none\n");
  }

  @Test
  void printsNothingOfTheJvmBesideTheDocument() throws Exception {
    Files.delete(withoutCache());

    Shell.Ended ended = shell().run("copy/bin/dispatch help --json");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("{").endsWith("}\n");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void takesNoCacheThatIsBroken() throws Exception {
    Files.writeString(withoutCache(), "not a cache");

    Shell.Ended ended = shell().run("copy/bin/dispatch help --json");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("{").endsWith("}\n");
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "version --json", "help", "help --json", "module list"})
  void failsWhereTheOutputIsNotTaken(String words) throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full");

    assertThat(shell().run("dispatch " + words + " >/dev/full").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "version --json", "help", "help --json", "module list"})
  void refusesAClosedOutput(String words) throws Exception {
    Shell.Ended ended = shell().run("dispatch " + words + " >&-");

    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).isEqualTo("dispatch: standard output is closed\n");
  }

  @Test
  void worksWithTheOtherStreamsClosed() throws Exception {
    Shell.Ended ended = shell().run("dispatch help exit-codes --json <&- 2>&-");

    assertThat(ended.exitCode()).isZero();
    assertThat(ended.out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void failsWhereTheReaderIsGone() throws Exception {
    Shell.Ended ended = shell().run("{ dispatch llms; echo $? >code; } | :; cat code");

    assertThat(ended.out()).isEqualTo("1\n");
  }

  private Path withoutCache() throws IOException {
    copy(Shell.APPLICATION, folder.resolve("copy"));
    return folder.resolve("copy/lib/dispatch.aot");
  }

  private Shell shell() {
    return new Shell(folder, "sh", "-c");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file));
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
