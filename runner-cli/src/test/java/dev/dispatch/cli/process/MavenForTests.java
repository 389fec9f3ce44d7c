package dev.dispatch.cli.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;

/**
 * The machine's Maven with an empty repository of its own, which it fills from the one that this
 * build filled: nothing comes from the network, and nothing is left behind.
 */
final class MavenForTests {

  /** In the place of Central; a local repository keeps no checksums. */
  private static final String REPOSITORY =
      """
      <%1$s>
        <id>central</id>
        <url>%2$s</url>
        <releases><checksumPolicy>ignore</checksumPolicy></releases>
      </%1$s>\
      """;

  private MavenForTests() {}

  /** Puts {@code mvn} before all else on a shell's path. */
  static Shell in(Path tools, Shell shell) throws IOException {
    Optional<Path> maven = installed();
    assumeTrue(maven.isPresent(), "no mvn is on the path");
    Path settings = Files.writeString(tools.resolve("settings.xml"), settings());
    Path mvn =
        Files.writeString(
            tools.resolve("mvn"),
            """
            #!/bin/sh
            exec "%s" -B -ntp -s "%s" -Dmaven.repo.local="%s" -DargLine="$MAVEN_OPTS" "$@"
            """
                .formatted(maven.get(), settings, tools.resolve("repository")));
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwx------"));
    return shell
        .with("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto")
        .with("JAVA_HOME", System.getProperty("java.home"))
        .with("PATH", tools + ":" + Shell.APPLICATION.resolve("bin") + ":/usr/bin:/bin");
  }

  private static Optional<Path> installed() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "mvn"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String settings() {
    String filled =
        System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository");
    String url = Path.of(filled).toUri().toString();
    return """
    <settings>
      <profiles>
        <profile>
          <id>offline</id>
          <repositories>%1$s</repositories>
          <pluginRepositories>%2$s</pluginRepositories>
        </profile>
      </profiles>
      <activeProfiles><activeProfile>offline</activeProfile></activeProfiles>
    </settings>
    """
        .formatted(
            REPOSITORY.formatted("repository", url), REPOSITORY.formatted("pluginRepository", url));
  }
}
