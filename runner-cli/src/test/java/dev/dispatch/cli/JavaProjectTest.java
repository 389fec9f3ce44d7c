package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.module.scaffold.JavaNames;
import dev.dispatch.core.module.scaffold.JavaProject;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project that {@code module init --java} writes; {@code JavaModuleIT} builds one. */
class JavaProjectTest {

  private static final Pattern PLUGIN =
      Pattern.compile(
          "<artifactId>(\\S+-maven-plugin|maven-\\S+-plugin)</artifactId>\\s*"
              + "<version>(\\S+)</version>");

  @TempDir Path folder;

  private static SortedMap<String, String> project(String name, Optional<String> pkg) {
    return JavaProject.files(JavaNames.of(name, pkg), "1.2.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "my-shop",
        "class",
        "read-post",
        "a-name-of-64-characters-is-the-longest-that-a-module-may-have-ok"
      })
  void compilesWithoutAWarning(String name) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : project(name, Optional.empty()).entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      if (file.getKey().endsWith(".java")) {
        sources.add(path);
      }
    }

    assertThat(sources).hasSize(6);
    assertThat(compile(sources)).isEmpty();
  }

  private String compile(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of("-d", folder.resolve("out").toString(), "-Xlint:all,-classfile", "-proc:none");
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    return said.toString();
  }

  @Test
  void leavesNoPlaceOpenAndEndsEveryFile() {
    assertThat(project("my-shop", Optional.of("org.acme")))
        .hasSize(12)
        .allSatisfy((path, text) -> assertThat(text).as(path).doesNotContain("{{").endsWith("\n"));
  }

  @Test
  void namesThisVersionOfTheArtifacts() {
    assertThat(project("shop", Optional.empty()).get("pom.xml"))
        .contains("<dispatch.version>1.2.3</dispatch.version>");
  }

  @Test
  void isMadeAndSaysSoWhereTheApplicationHasNoArtifacts() {
    Invocation.Result result =
        Invocation.in(folder).run("module", "init", "--java", "--name", "shop", "--json");

    assertThat(result.document().at("/files").asInt()).isEqualTo(12);
    assertThat(result.document().at("/build").asString()).startsWith("mvn -f ").endsWith(" verify");
    assertThat(result.document().at("/notCarriedOver/0/place").asString())
        .isEqualTo(".mvn/dispatch");
  }

  /** What builds here builds there, and a build of ours has fetched all that it needs. */
  @Test
  void usesThePluginsOfOurOwnBuild() throws IOException {
    Map<String, String> ours = plugins(Files.readString(Path.of("..", "pom.xml")));

    assertThat(plugins(project("shop", Optional.empty()).get("pom.xml")))
        .hasSize(8)
        .allSatisfy((plugin, version) -> assertThat(ours).containsEntry(plugin, version));
  }

  private static Map<String, String> plugins(String pom) {
    Map<String, String> plugins = new TreeMap<>();
    PLUGIN.matcher(pom).results().forEach(found -> plugins.put(found.group(1), found.group(2)));
    return plugins;
  }
}
