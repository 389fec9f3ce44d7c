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

/** Redocly Respect with an Arazzo workflow for each run. */
record Respect(Path program) implements Peer {

  @Override
  public String name() {
    return "Redocly Respect";
  }

  @Override
  public boolean isInstalled() {
    return Files.isExecutable(program);
  }

  @Override
  public Contender contender(Workload workload, String base, Path folder) throws IOException {
    List<Call> calls = Call.of(workload);
    String steps =
        IntStream.range(0, calls.size())
            .mapToObj(i -> step(i, calls.get(i), base))
            .collect(Collectors.joining(",\n"));
    String workflows =
        IntStream.range(0, workload.runs())
            .mapToObj(run -> "{\"workflowId\": \"run%d\", \"steps\": [%s]}".formatted(run, steps))
            .collect(Collectors.joining(",\n"));
    Path file =
        Files.writeString(
            folder.resolve("calls.arazzo.json"),
            """
            {"arazzo": "1.0.1", "info": {"title": "calls", "version": "1.0.0"},
             "sourceDescriptions": [{"name": "api", "type": "openapi", "url": "openapi.json"}],
             "workflows": [%s]}
            """
                .formatted(workflows));
    Files.writeString(
        folder.resolve("openapi.json"),
        "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"api\", \"version\": \"1.0.0\"},"
            + " \"paths\": {}}");
    return Contender.of(
        name(),
        List.of(program.toString(), "respect", file.toString()),
        folder,
        Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
  }

  private static String step(int number, Call call, String base) {
    String body =
        call.body()
            .map(text ->
                ", \"requestBody\": {\"contentType\": \"application/json\", \"payload\": "
                    + text
                    + "}")
            .orElse("");
    return """
    {"stepId": "call%d", "x-operation": {"method": "%s", "url": "%s"}%s,
     "successCriteria": [{"condition": "$statusCode == 200"}]}\
    """
        .formatted(
            number, call.method().toLowerCase(java.util.Locale.ROOT), base + call.path(), body);
  }
}
