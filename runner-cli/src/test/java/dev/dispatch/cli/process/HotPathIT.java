package dev.dispatch.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dispatch.testkit.scenario.LoopbackServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shortest commands start, counted rather than timed. */
class HotPathIT {

  private static final List<String> HEAVY =
      List.of(
          "com/networknt/", // the schema library: only for a value that the quick check refuses
          "org/pf4j/", // only for modules with jars
          "org/semver4j/", // only for ranges that are not plain
          "io/opentelemetry/",
          "sun/security/ssl/SSLContextImpl", // only for https
          "java/lang/reflect/ProxyGenerator", // no annotation is read
          "java/lang/runtime/ObjectMethods", // no record's own hash
          "java/text/DecimalFormatSymbols",
          "java/time/format/DateTimeFormatterBuilder");

  @TempDir private Path folder;
  private LoopbackServer server;

  @BeforeEach
  void serve() throws Exception {
    server = LoopbackServer.answering("{\"id\":1}");
    Files.writeString(
        folder.resolve("call.job.case.json"),
        """
        {
          "schemaVersion": 1,
          "jobType": "call",
          "http": { "baseUrl": "%s" },
          "scenario": {
            "steps": [
              {
                "id": "read",
                "action": "http.request",
                "payload": { "path": "/posts/1" },
                "expect": { "mode": "ALL", "rules": [{ "path": "$.response.id", "op": "eq", "value": 1 }] }
              }
            ]
          }
        }
        """
            .formatted(server.baseUrl()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void validatesWithFewClasses() throws Exception {
    assertThat(initialized("job validate --case call.job.case.json"))
        .hasSizeLessThan(1_250)
        .filteredOn(name -> isHeavy(name) || isOf(name, "okhttp3/", "java/security/Provider"))
        .isEmpty();
  }

  @Test
  void runsWithFewClasses() throws Exception {
    assertThat(initialized("job run --case " + flowSleep()))
        .hasSizeLessThan(1_550)
        .filteredOn(name -> isHeavy(name) || isOf(name, "okhttp3/"))
        .isEmpty();
  }

  @Test
  void callsWithFewClasses() throws Exception {
    assertThat(initialized("job run --case call.job.case.json"))
        .hasSizeLessThan(2_300)
        .filteredOn(HotPathIT::isHeavy)
        .isEmpty();
  }

  @Test
  void findsAllOfItInTheStartUpCache() throws Exception {
    assumeTrue(
        Files.exists(Shell.APPLICATION.resolve("lib/trained.java")), "no start-up cache was made");

    for (String line :
        List.of("job validate --case call.job.case.json", "job run --case call.job.case.json")) {
      // The JVM's own probes of its flight recorder are in no cache.
      assertThat(log(line).filter(entry -> entry.contains(" source: ")))
          .hasSizeLessThan(line.contains("validate") ? 2_900 : 4_400)
          .filteredOn(entry -> !entry.contains("source: shared objects file"))
          .filteredOn(entry -> !entry.contains(" jdk.internal.event."))
          .isEmpty();
    }
  }

  private static boolean isHeavy(String name) {
    return HEAVY.stream().anyMatch(name::startsWith);
  }

  private static boolean isOf(String name, String... starts) {
    return Stream.of(starts).anyMatch(name::startsWith);
  }

  private static String flowSleep() {
    return "'" + Shell.APPLICATION.resolve("jobs/flow-sleep.job.case.json") + "'";
  }

  private List<String> initialized(String line) throws Exception {
    return log(line)
        .filter(entry -> entry.contains("Initializing '"))
        .map(entry -> entry.substring(entry.indexOf('\'') + 1, entry.lastIndexOf('\'')))
        .toList();
  }

  /** Returns what the JVM says of classes until the command has ended. */
  private Stream<String> log(String line) throws Exception {
    Path file = folder.resolve("classes.log");
    Files.deleteIfExists(file);
    Shell.Ended ended =
        new Shell(folder, "sh", "-c")
            .with("DISPATCH_JAVA_OPTS", "-Xlog:class+init=info,class+load=info:file=" + file)
            .run("dispatch " + line);
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return Files.readAllLines(file).stream()
        .takeWhile(entry -> !entry.contains("Initializing 'dev/dispatch/cli/ProcessEnd'"));
  }
}
