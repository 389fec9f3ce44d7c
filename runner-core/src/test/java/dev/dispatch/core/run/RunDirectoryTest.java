package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

  private static final String LOGIN =
      "{'schemaVersion':1,'jobType':'t','credentials':{'api':{'fromEnv':{'password':'P'}}},"
          + "'scenario':{'steps':[{'id':'in','action':'test.login','credential':'api',"
          + "'capture':{'kept':'response.echo'}},"
          + "{'action':'test.echo','payload':{'value':{'a':'${run.kept}','password':'${run.kept}'}}},"
          + "{'action':'test.fail','payload':{'why':'${run.kept}'}}]}}";

  @TempDir Path folder;

  @Test
  void isByteEqualForTheSameJobClockAndSeed() throws IOException {
    String steps =
        "[{'action':'test.echo','payload':{'value':[1.50,null,'ü']}},{'action':'test.fail'}]";
    EngineHarness first = new EngineHarness(folder.resolve("a"), Map.of());
    EngineHarness second = new EngineHarness(folder.resolve("b"), Map.of());
    first.run(steps);
    second.run(steps);
    assertThat(contents(first.directory())).isNotEmpty().isEqualTo(contents(second.directory()));
  }

  @Test
  void holdsNoSecretThatAnActionEchoes() throws IOException {
    String secret = "s3cr3t/\"väl ue";
    EngineHarness harness = new EngineHarness(folder, Map.of("P", secret));
    RunResult result = harness.run(harness.parse(LOGIN));
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
    Map<String, String> contents = contents(harness.directory());
    assertThat(contents.values()).noneMatch(text -> text.contains("s3cr3t"));
    assertThat(contents.get("step-results.json")).contains("[secret:api.password]");
    assertThat(contents.get("summary.json")).contains("[secret:api.password]");
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    EngineHarness harness = new EngineHarness(folder, Map.of());
    harness.run("[{'action':'test.echo','payload':{'value':1}}]");
    try (Stream<Path> files = Files.walk(harness.directory())) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(mode).isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void keepsTheResolvedJobOfARunThatFailed() throws IOException {
    EngineHarness harness = new EngineHarness(folder, Map.of());
    harness.run(
        "[{'id':'a','action':'test.echo','payload':{'value':7}},"
            + "{'action':'test.fail','payload':{'why':'${step.a.response.value}'}}]");
    assertThat(contents(harness.directory()).get("job.case.resolved.json")).contains("\"why\": 7");
  }

  @Test
  void keepsAMultiLineMessageOnOneActivityLine() throws IOException {
    EngineHarness harness = new EngineHarness(folder, Map.of());
    harness.run("[{'action':'test.fail','payload':{'why':'one\\ntwo'}}]");
    String log = contents(harness.directory()).get("activity.log");
    assertThat(log.lines()).allMatch(line -> line.startsWith("2026-01-02T03:04:05.678Z "));
    assertThat(log).contains("one\\ntwo");
  }

  @Test
  void ofAKilledRunIsReadAsInterruptedWithWhatWasWritten() throws IOException {
    EngineHarness harness = new EngineHarness(folder, Map.of());
    harness.run(
        "[{'action':'test.echo','payload':{'value':1}},{'action':'test.echo','payload':{'value':2}}]");
    RunFiles files = new RunFiles(harness.directory());
    Files.delete(files.summary());
    String whole = Files.readString(files.steps());
    Files.writeString(files.steps(), whole.substring(0, whole.length() - 20));
    RunRecord record = RunRecord.in(harness.directory());
    assertThat(record.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(record.steps()).hasSize(1);
  }

  private static Map<String, String> contents(Path directory) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(
            directory.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
