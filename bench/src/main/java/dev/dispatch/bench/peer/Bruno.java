package dev.dispatch.bench.peer;

import dev.dispatch.bench.load.Workload;
import dev.dispatch.bench.process.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bruno's command line with a collection of the calls, a file each. */
record Bruno(Path program) implements Peer {

  @Override
  public String name() {
    return "Bruno";
  }

  @Override
  public boolean isInstalled() {
    return Files.isExecutable(program);
  }

  @Override
  public Contender contender(Workload workload, String base, Path folder) throws IOException {
    Files.writeString(
        folder.resolve("bruno.json"),
        "{\"version\": \"1\", \"name\": \"calls\", \"type\": \"collection\"}");
    int number = 1;
    for (Call call : Call.of(workload)) {
      Files.writeString(folder.resolve("call" + number + ".bru"), file(call, base, number++));
    }
    return Contender.of(
        name(),
        // The safe sandbox is not always loaded before a fast answer is looked at.
        List.of(
            program.toString(),
            "run",
            "--sandbox",
            "developer",
            "--iteration-count",
            "" + workload.runs()),
        folder,
        Map.of());
  }

  private static String file(Call call, String base, int number) {
    String body = call.body().map("body:json {\n  %s\n}\n"::formatted).orElse("");
    return """
    meta {
      name: call%d
      type: http
      seq: %d
    }
    %s {
      url: %s
      body: %s
    }
    %sassert {
      res.status: eq 200
    }
    """
        .formatted(
            number,
            number,
            call.method().toLowerCase(Locale.ROOT),
            base + call.path(),
            call.body().isPresent() ? "json" : "none",
            body);
  }
}
