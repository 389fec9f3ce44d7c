package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Karate with a scenario of the calls, repeated by a table of examples.
 *
 * @param libraries the folder of its jars
 * @param java the JVM it runs on
 */
record Karate(Path libraries, Path java) implements Peer {

  @Override
  public String name() {
    return "Karate";
  }

  @Override
  public boolean isInstalled() {
    return Files.isDirectory(libraries);
  }

  @Override
  public Contender contender(Workload workload, String base, Path folder) throws IOException {
    StringBuilder text = new StringBuilder("Feature: calls\n\n  Scenario Outline: run <number>\n");
    for (Call call : Call.of(workload)) {
      text.append("    Given url '").append(base).append(call.path()).append("'\n");
      call.body().ifPresent(body -> text.append("    And request ").append(body).append('\n'));
      text.append("    When method ").append(call.method()).append("\n    Then status 200\n");
    }
    text.append("\n    Examples:\n      | number |\n");
    for (int run = 0; run < workload.runs(); run++) {
      text.append("      | ").append(run).append(" |\n");
    }
    Path file = Files.writeString(folder.resolve("calls.feature"), text);
    return Contender.of(
        name(),
        List.of(
            java.toString(),
            "-cp",
            libraries + "/*",
            "com.intuit.karate.Main",
            "--threads",
            "" + (workload.runs() > 1 ? Workload.AT_ONCE : 1),
            file.toString()),
        folder,
        Map.of());
  }
}
