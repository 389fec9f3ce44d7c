package dev.dispatch.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.demo.DemoApi;
import dev.dispatch.testkit.scenario.CommandLine.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent reads after a run is small, however much was called. */
class RunDocumentSizeTest {

  private static final int PASSED = 1024;
  private static final int FAILED = 2048;

  @TempDir Path folder;

  @Test
  void aRunThatPassedTakesLessThanAKibibyte() throws Exception {
    Outcome outcome = run("[]");

    assertThat(outcome.exit()).isZero();
    assertThat(bytes(outcome)).isLessThan(PASSED);
  }

  @Test
  void aRunThatFailedTakesLessThanTwo() throws Exception {
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rules.add(
          "{\"path\":\"$.response[" + i + "].title\",\"op\":\"eq\",\"value\":\"another title\"}");
    }
    Outcome outcome = run(rules.toString());

    assertThat(outcome.exit()).isEqualTo(5);
    assertThat(outcome.out()).contains("/scenario/steps/1", "another title", "\"next\"");
    assertThat(bytes(outcome)).isLessThan(FAILED);
  }

  private Outcome run(String rules) throws IOException {
    try (DemoApi api = DemoApi.start()) {
      String expect =
          rules.equals("[]") ? "" : ",\"expect\":{\"mode\":\"ALL\",\"rules\":" + rules + "}";
      String job =
          "{\"schemaVersion\":1,\"jobType\":\"sized\",\"http\":{\"baseUrl\":\""
              + api.baseUrl()
              + "\"},\"scenario\":{\"steps\":["
              + "{\"id\":\"users\",\"action\":\"http.request\",\"payload\":{\"path\":\"/users\"}},"
              + "{\"id\":\"posts\",\"action\":\"http.request\",\"payload\":{\"path\":\"/posts\"}"
              + expect
              + "}]}}";
      Files.writeString(folder.resolve("sized.job.case.json"), job);
      List<String> line = List.of("job", "run", "--case", "sized.job.case.json", "--json");
      Map<String, String> env = Map.of("DISPATCH_HOME", folder.resolve("home").toString());
      return new InProcessCommandLine(Optional.empty()).run(line, env, folder, "");
    }
  }

  /** As in a folder of ordinary length: temporary ones are longer on some systems. */
  private int bytes(Outcome outcome) {
    String out = outcome.out().replace(folder.toString(), "/home/someone/work/shop");
    return out.getBytes(StandardCharsets.UTF_8).length;
  }
}
