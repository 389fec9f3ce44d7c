package dev.dispatch.bench.part;

import dev.dispatch.bench.process.Contender;
import dev.dispatch.bench.process.Samples;
import dev.dispatch.bench.report.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the size of a module costs a job that uses one of its actions. */
final class ModulesPart implements Part {

  private static final int SMALL = 5;
  private static final int LARGE = 500;

  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "bench", "scenario": {"steps": [
        {"id": "call", "action": "m.a1", "when": {"mode": "ALL", "rules": [{"path": "$.input", "op": "not_exists"}]},
         "payload": {"id": 1}}]}}
      """;

  @Override
  public String name() {
    return "modules";
  }

  @Override
  public String about() {
    return "a job beside modules of 5 and of 500 actions, in files and in the manifest";
  }

  @Override
  public void measure(Bench bench) throws IOException, InterruptedException {
    List<Contender> contenders = new ArrayList<>();
    for (int size : new int[] {SMALL, LARGE}) {
      for (boolean files : new boolean[] {true, false}) {
        Path workspace = workspace(bench.scratch(), size, files);
        contenders.add(job(bench, workspace, "validate", size, files));
        contenders.add(job(bench, workspace, "run", size, files));
      }
    }
    Map<String, Samples> taken = bench.race(contenders);
    List<Row> rows = new ArrayList<>();
    taken.forEach((name, samples) -> {
      double small = taken.get(name.replace("" + LARGE, "" + SMALL)).median();
      rows.add(Row.of(name, samples).beside(Row.times(samples.median() / small, "small")));
    });
    bench.report().table("Size of modules", rows);
  }

  private static Contender job(Bench bench, Path workspace, String verb, int size, boolean files) {
    String name = verb + ", " + size + " actions, " + (files ? "a file each" : "in the manifest");
    String job = workspace.resolve("bench.job.case.json").toString();
    return bench
        .tools()
        .dispatch(name, "job", verb, "--case", job, "--workspace", workspace.toString());
  }

  private static Path workspace(Path scratch, int size, boolean files) throws IOException {
    Path workspace = scratch.resolve(size + (files ? "-files" : "-manifest"));
    Path module = Files.createDirectories(workspace.resolve("modules/m/actions")).getParent();
    StringBuilder actions = new StringBuilder();
    for (int i = 1; i <= size; i++) {
      String action = action(i);
      if (files) {
        Files.writeString(module.resolve("actions/a" + i + ".json"), action);
      } else {
        actions.append(i == 1 ? "" : ",").append("\"a" + i + "\": ").append(action);
      }
    }
    Files.writeString(
        module.resolve("module.json"),
        "{\"name\": \"m\", \"version\": \"1.0.0\", \"kind\": \"declarative\", \"actions\": {"
            + actions
            + "}}");
    Files.writeString(workspace.resolve("bench.job.case.json"), JOB);
    return workspace;
  }

  private static String action(int number) {
    return """
    {"description": "Read thing %d.",
     "input": {"type": "object", "required": ["id"],
       "properties": {"id": {"type": "integer", "description": "Its id."},
         "tags": {"type": "array", "items": {"type": "string"}, "description": "Its tags."}}},
     "request": {"method": "GET", "path": "/things/{id}/%d", "query": {"tags": "{tags}"}},
     "response": {"type": "object", "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}},
     "exports": {"name": {"path": "$.name", "optional": true}}, "examples": [{"id": 1}]}
    """
        .formatted(number, number);
  }
}
