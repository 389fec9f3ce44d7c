package dev.dispatch.core.run;

import dev.dispatch.core.fixture.FlowModule;
import dev.dispatch.core.fixture.TestModule;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Environment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Runs jobs through the real engine with a fixed clock and seed. */
final class EngineHarness {

  static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

  final SecretRegistry secrets = new SecretRegistry();
  final Cancellation cancellation = new Cancellation();
  final List<RunEvent> events = new ArrayList<>();
  final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());
  Waiter waiter = Waiter.REAL;
  private final Path folder;
  private final Map<String, String> environment;

  EngineHarness(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** Runs a job whose steps are given as JSON. */
  RunResult run(String steps, String... inputs) {
    return run(job(steps), inputs);
  }

  RunResult run(JobDocument job, String... inputs) {
    RunPorts ports = ports();
    String runId = RunId.next(START, "job-run", new SplittableRandom(1));
    RunPlan.Identity identity =
        new RunPlan.Identity(runId, directory(), List.of("job", "run"), "0.0.0");
    RunPlan plan = RunPlanner.plan(job, GivenInputs.of(List.of(inputs)), identity, ports);
    RunDirectory directory = new RunDirectory(directory(), secrets.redactor());
    RunListener kept =
        event -> {
          synchronized (events) {
            events.add(event);
          }
        };
    return withOutcomes(Engine.run(plan, ports, List.of(directory, kept)));
  }

  /** A run keeps the outcomes that its job names; listeners hear of all of them. */
  private RunResult withOutcomes(RunResult result) {
    List<StepResult> heard =
        List.copyOf(events).stream()
            .filter(RunEvent.StepFinished.class::isInstance)
            .map(event -> ((RunEvent.StepFinished) event).result())
            .sorted(Comparator.comparingInt(step -> step.step().index()))
            .toList();
    return new RunResult(
        result.status(),
        heard,
        result.failedStep(),
        result.failure(),
        result.checks(),
        result.runValues(),
        result.calls(),
        result.failedCalls(),
        result.children(),
        result.mayHaveBeenDone());
  }

  Path directory() {
    String runId = RunId.next(START, "job-run", new SplittableRandom(1));
    return folder.resolve("run-output").resolve(runId);
  }

  JobDocument job(String steps) {
    return parse("{\"schemaVersion\":1,\"jobType\":\"t\",\"scenario\":{\"steps\":" + steps + "}}");
  }

  JobDocument parse(String text) {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return JobLoader.parse(bytes, "job", Optional.empty(), folder, JobKind.CASE);
  }

  RunPorts ports() {
    return new RunPorts(
        InstantSource.fixed(START),
        () -> 0,
        new SplittableRandom(7),
        waiter,
        new Environment(environment),
        ModuleRegistry.of(new TestModule(), new FlowModule()),
        new MemoryStore(folder.resolve("memory"), secrets.redactor()),
        secrets,
        cancellation,
        RunScopes.OPEN);
  }
}
