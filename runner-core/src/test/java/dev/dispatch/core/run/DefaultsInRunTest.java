package dev.dispatch.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.defaults.PayloadDefaults;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class DefaultsInRunTest {

  @TempDir private Path folder;

  @Test
  void aRunWithADefaultEqualsOneOfAJobThatSaysTheSame() {
    String partly = "[{'id':'a','action':'test.echo','payload':{'count':1}}]";
    String whole = "[{'id':'a','action':'test.echo','payload':{'count':1,'value':{'x':2}}}]";

    String byDefault = fingerprint("default", partly, "{'test.echo':{'value':{'x':2},'count':5}}");

    assertThat(byDefault).isEqualTo(fingerprint("written", whole, "{}"));
  }

  @Test
  void aSecretThatWasWrittenIntoTheFileByHandIsMasked() throws IOException {
    String steps =
        "[{'id':'a','action':'test.echo'},"
            + "{'id':'b','action':'test.echo','payload':{'value':{'token':'another-canary'}}}]";

    run("secret", steps, "{'test.echo':{'value':{'token':'canary-of-mine'}}}");

    for (Path file : files()) {
      assertThat(Files.readString(file)).as(file.toString()).doesNotContain("canary-of-mine");
    }
  }

  private String fingerprint(String place, String steps, String defaults) {
    return RunRecord.in(run(place, steps, defaults))
        .summary()
        .orElseThrow()
        .path("fingerprint")
        .stringValue();
  }

  private Path run(String place, String steps, String defaults) {
    EngineHarness harness = new EngineHarness(folder.resolve(place), Map.of());
    byte[] bytes = defaults.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ObjectNode values = (ObjectNode) StrictJson.parse(bytes, "test", JsonLimits.JOB).root();
    LiteralSecrets.registerPayloads(values, harness.secrets);
    JobDocument job =
        PayloadDefaults.of(values, harness.ports().modules(), "a file").applyTo(harness.job(steps));
    assertThat(harness.run(job).status()).isEqualTo(RunStatus.SUCCESS);
    return harness.directory();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSizeGreaterThan(5);
      return files;
    }
  }
}
