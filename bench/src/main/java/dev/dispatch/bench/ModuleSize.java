package dev.dispatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether a run pays for the size of a module: the same job, valid and run, with modules of 5 and
 * of 500 actions, each action in a file or all in the manifest.
 *
 * <p>Prints minimum and median of the wall time in milliseconds; the commands are taken in turn.
 */
public final class ModuleSize {

  private static final int WARM_UPS = 2;

  private static final String JOB =
      """
      {"schemaVersion": 1, "jobType": "bench", "scenario": {"steps": [
        {"id": "call", "action": "m.a1", "when": {"mode": "ALL", "rules": [{"path": "$.input", "op": "not_exists"}]},
         "payload": {"id": 1}}]}}
      """;

  private ModuleSize() {}

  /** Measures; the words are the clone and the number of runs. */
  public static void main(String[] words) throws IOException, InterruptedException {
    String dispatch = Path.of(words[0], "runner-cli/target/dispatch/bin/dispatch").toString();
    int runs = Integer.parseInt(words[1]);
    Path scratch = Files.createTempDirectory("dispatch-bench");
    Map<String, List<String>> commands = new LinkedHashMap<>();
    for (int size : new int[] {5, 500}) {
      for (boolean files : new boolean[] {true, false}) {
        Path workspace = workspace(scratch, size, files);
        String name = size + " actions, " + (files ? "a file each" : "in the manifest");
        String job = workspace.resolve("bench.job.case.json").toString();
        commands.put("validate: " + name, line(dispatch, workspace, "validate", job));
        commands.put("run: " + name, line(dispatch, workspace, "run", job));
      }
    }
    Map<String, long[]> times = new LinkedHashMap<>();
    commands.keySet().forEach(name -> times.put(name, new long[runs]));
    for (int i = -WARM_UPS; i < runs; i++) {
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        long nanos = time(command.getValue(), scratch);
        if (i >= 0) {
          times.get(command.getKey())[i] = nanos;
        }
      }
    }
    times.forEach((name, nanos) -> {
      Arrays.sort(nanos);
      System.out.printf(
          Locale.ROOT, "%-40s %8.0f %8.0f%n", name, nanos[0] / 1e6, nanos[runs / 2] / 1e6);
    });
  }

  private static List<String> line(String dispatch, Path workspace, String what, String job) {
    return List.of(dispatch, "job", what, "--case", job, "--workspace", workspace.toString());
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

  private static long time(List<String> command, Path scratch)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
    builder.redirectErrorStream(true).redirectOutput(scratch.resolve("out.txt").toFile());
    builder.environment().put("DISPATCH_HOME", scratch.resolve("home").toString());
    builder.environment().put("DISPATCH_RUN_OUTPUT", scratch.resolve("run-output").toString());
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long nanos = System.nanoTime() - start;
    if (exit != 0) {
      throw new IllegalStateException(
          command + " ended with " + exit + ": " + Files.readString(scratch.resolve("out.txt")));
    }
    return nanos;
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
