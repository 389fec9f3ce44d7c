package dev.dispatch.core.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.ErrorKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** G-E5: a module sees runner-api, the Jackson annotations, slf4j, its own jars, the JDK. */
class ModuleWallTest {

  /** Classes of ours and of our libraries, all of them on the application's class path. */
  private static final List<String> BEHIND =
      List.of(
          "dev.dispatch.core.module.ModuleRegistry",
          "dev.dispatch.core.module.LayeredModules",
          "dev.dispatch.core.module.HostClasses",
          "dev.dispatch.core.json.StrictJson",
          "dev.dispatch.core.json.JsonValues",
          "dev.dispatch.core.schema.RecordBinder",
          "dev.dispatch.core.schema.SchemaValidator",
          "dev.dispatch.core.expression.CoreExpressions",
          "dev.dispatch.core.http.HttpTransport",
          "dev.dispatch.core.secret.SecretRegistry",
          "dev.dispatch.core.file.AtomicFiles",
          "dev.dispatch.core.memory.MemoryStore",
          "dev.dispatch.core.operation.OperationRegistry",
          "dev.dispatch.core.problem.Problem",
          "dev.dispatch.core.workspace.Workspace",
          "tools.jackson.core.JsonParser",
          "tools.jackson.core.json.JsonFactory",
          "tools.jackson.databind.JsonNode",
          "tools.jackson.databind.ObjectMapper",
          "tools.jackson.databind.node.ObjectNode",
          "okhttp3.OkHttpClient",
          "okhttp3.Request",
          "okhttp3.Cookie",
          "okio.Buffer",
          "okio.Okio",
          "kotlin.Unit",
          "kotlin.jvm.internal.Intrinsics",
          "com.networknt.schema.Schema",
          "com.networknt.schema.SchemaRegistry",
          "com.google.re2j.Pattern",
          "com.google.re2j.Matcher",
          "org.pf4j.PluginManager",
          "org.pf4j.AbstractPluginManager",
          "org.pf4j.Plugin",
          "org.semver4j.Semver",
          "org.semver4j.range.RangeList",
          "org.junit.jupiter.api.Test",
          "org.assertj.core.api.Assertions",
          "com.tngtech.archunit.core.domain.JavaClass",
          "dev.dispatch.core.module.ModuleWallTest");

  private static final List<String> VISIBLE =
      List.of(
          "dev.dispatch.api.Action",
          "dev.dispatch.api.http.HttpClient",
          "dev.dispatch.api.schema.Description",
          "com.fasterxml.jackson.annotation.JsonProperty",
          "org.slf4j.Logger",
          "java.util.List",
          "java.sql.Connection",
          "java.net.http.HttpClient",
          "probe.ProbeModule");

  @TempDir private Path home;

  private static ObjectNode classNames(List<String> names) {
    ObjectNode payload = new ObjectNode(JsonNodeFactory.instance);
    names.forEach(payload.putArray("names")::add);
    return payload;
  }

  private JsonNode run(String actionKey, JsonNode payload) throws InterruptedException {
    ModuleRoots roots =
        new ModuleRoots(
            Optional.empty(), Optional.of(home.resolve("workspace")), home.resolve("modules"));
    try (ModuleRegistry registry = ModuleRegistry.open(roots)) {
      ResolvedAction action = registry.find(actionKey).orElseThrow();
      return registry.load(action).run(new NoContext(), payload).response();
    }
  }

  private void writeProbe() {
    CompiledModule.write(home.resolve("workspace/probe"), "probe.ProbeModule", Probe.SOURCES);
  }

  @Test
  void seesNoneOfFortyClassesBehindTheWall() throws InterruptedException {
    assertThat(BEHIND)
        .hasSize(40)
        .allSatisfy(
            name -> assertThat(Class.forName(name)).as("a class that is there").isNotNull());
    writeProbe();

    JsonNode response = run("probe.load", classNames(BEHIND));

    assertThat(response.get("loaded").values()).isEmpty();
  }

  @Test
  void seesWhatItIsPromised() throws InterruptedException {
    writeProbe();

    JsonNode response = run("probe.load", classNames(VISIBLE));

    assertThat(response.get("loaded").values())
        .extracting(JsonNode::asString)
        .containsExactlyElementsOf(VISIBLE);
  }

  @Test
  void seesNoneOfTheApplicationsResources() throws InterruptedException {
    writeProbe();

    ObjectNode paths =
        classNames(List.of("dev/dispatch/core/module/ModuleRegistry.class", "META-INF/LICENSE"));

    assertThat(run("probe.resources", paths).get("loaded").values()).isEmpty();
  }

  @Test
  void runsWithItsOwnClassLoaderAsTheThreadsAndPutsItBack() throws InterruptedException {
    writeProbe();
    ClassLoader before = Thread.currentThread().getContextClassLoader();

    JsonNode response = run("probe.context", new ObjectNode(JsonNodeFactory.instance));

    assertThat(response.get("own").asBoolean()).isTrue();
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @Test
  void twoModulesHaveTwoVersionsOfOneLibrary() throws InterruptedException {
    CompiledModule.write(home.resolve("workspace/one"), "one.OneModule", Probe.speaker("one", "1"));
    CompiledModule.write(home.resolve("workspace/two"), "two.TwoModule", Probe.speaker("two", "2"));

    ObjectNode nothing = new ObjectNode(JsonNodeFactory.instance);

    assertThat(run("one.version", nothing).asString()).isEqualTo("1");
    assertThat(run("two.version", nothing).asString()).isEqualTo("2");
  }

  @Test
  void anErrorCodeOfTheModulesOwnReachesTheEngine() {
    writeProbe();

    assertThatThrownBy(() -> run("probe.fail", new ObjectNode(JsonNodeFactory.instance)))
        .isInstanceOfSatisfying(
            DispatchException.class,
            e -> {
              assertThat(e.code().name()).isEqualTo("PROBE_FAILED");
              assertThat(e.code().kind()).isEqualTo(ErrorKind.NOT_FOUND);
              assertThat(e).hasMessage("No such thing.");
              assertThat(e.getClass()).isEqualTo(DispatchException.class);
            });
  }
}
