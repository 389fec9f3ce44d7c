package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Newman with a collection of the calls, a request an item. */
record Newman(Path program) implements Peer {

  @Override
  public String name() {
    return "Newman";
  }

  @Override
  public boolean isInstalled() {
    return Files.isExecutable(program);
  }

  @Override
  public Contender contender(Workload workload, String base, Path folder) throws IOException {
    String items =
        Call.of(workload).stream().map(call -> item(call, base)).collect(Collectors.joining(",\n"));
    Path file =
        Files.writeString(
            folder.resolve("collection.json"),
            """
            {"info": {"name": "calls", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             "item": [%s]}
            """
                .formatted(items));
    return Contender.of(
        name(),
        List.of(program.toString(), "run", file.toString(), "-n", "" + workload.runs()),
        folder,
        Map.of());
  }

  private static String item(Call call, String base) {
    String body =
        call.body()
            .map(text ->
                ", \"body\": {\"mode\": \"raw\", \"raw\": \"" + text.replace("\"", "\\\"") + "\"}")
            .orElse("");
    return """
    {"name": "%1$s %2$s",
     "event": [{"listen": "test", "script": {"exec": ["pm.test('status', () => pm.response.to.have.status(200))"]}}],
     "request": {"method": "%1$s", "url": "%3$s%2$s", "header": [{"key": "Content-Type", "value": "application/json"}]%4$s}}
    """
        .formatted(call.method(), call.path(), base, body);
  }
}
