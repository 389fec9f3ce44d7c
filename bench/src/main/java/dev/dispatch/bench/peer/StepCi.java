package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Step CI with a test for each run, which it starts side by side. */
record StepCi(Path program) implements Peer {

  @Override
  public String name() {
    return "Step CI";
  }

  @Override
  public boolean isInstalled() {
    return Files.isExecutable(program);
  }

  @Override
  public Contender contender(Workload workload, String base, Path folder) throws IOException {
    String steps =
        Call.of(workload).stream().map(call -> step(call, base)).collect(Collectors.joining());
    String tests =
        IntStream.range(0, workload.runs())
            .mapToObj(run -> "  run%d:\n    steps:\n%s".formatted(run, steps))
            .collect(Collectors.joining());
    Path file =
        Files.writeString(
            folder.resolve("workflow.yml"),
            "version: \"1.1\"\nname: calls\nconfig:\n  concurrency: %d\ntests:\n%s"
                .formatted(Workload.AT_ONCE, tests));
    return Contender.of(
        name(),
        List.of(program.toString(), "run", file.toString()),
        folder,
        Map.of("STEPCI_DISABLE_ANALYTICS", "1"));
  }

  private static String step(Call call, String base) {
    String body = call.body().map("          json: %s\n"::formatted).orElse("");
    return """
          - name: call
            http:
              url: %s
              method: %s
    %s          check:
                status: 200
    """
        .formatted(base + call.path(), call.method(), body);
  }
}
