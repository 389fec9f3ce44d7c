package dev.dispatch.bench.inner;

import dev.dispatch.bench.load.JsonServer;
import dev.dispatch.bench.part.Jobs;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.Cancellation;
import dev.dispatch.core.run.Engine;
import dev.dispatch.core.run.RunEvent;
import dev.dispatch.core.run.RunPlan;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunScopes;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.Waiter;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import dev.dispatch.module.http.HttpModule;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What happens in a real run. */
final class RecordedRun {

  private RecordedRun() {}

  /** Runs a job of three calls against a server in this process, and returns its events. */
  static List<RunEvent> ofThreeCalls(Path folder) throws IOException {
    JobDocument job =
        JobLoader.parse(
            Jobs.threeCalls().getBytes(StandardCharsets.UTF_8),
            "job",
            Optional.empty(),
            folder,
            JobKind.CASE);
    RunPlan.Identity identity =
        new RunPlan.Identity("bench", folder.resolve("bench"), List.of("job", "run"), "0.0.0");
    List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
    try (ServerSocket server = JsonServer.start()) {
      String base = "baseUrl=http://127.0.0.1:" + server.getLocalPort();
      RunPorts ports = ports(folder);
      RunPlan plan = RunPlanner.plan(job, GivenInputs.of(List.of(base)), identity, ports);
      if (Engine.run(plan, ports, List.of(events::add)).status() != RunStatus.SUCCESS) {
        throw new IllegalStateException("the run failed: " + events.getLast());
      }
    }
    return List.copyOf(events);
  }

  private static RunPorts ports(Path folder) {
    SecretRegistry secrets = new SecretRegistry();
    return new RunPorts(
        InstantSource.system(),
        System::nanoTime,
        new SplittableRandom(7),
        Waiter.REAL,
        new Environment(Map.of()),
        ModuleRegistry.of(new HttpModule()),
        new MemoryStore(folder.resolve("memory"), secrets.redactor()),
        secrets,
        new Cancellation(),
        RunScopes.OPEN);
  }
}
