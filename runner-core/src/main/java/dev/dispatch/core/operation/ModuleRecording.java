package dev.dispatch.core.operation;

import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.memory.MemoryStore;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.RunPorts;
import dev.dispatch.core.run.RunScopes;
import dev.dispatch.core.run.RunStatus;
import dev.dispatch.core.run.StepFailure;
import dev.dispatch.core.run.archive.Doubt;
import dev.dispatch.core.run.archive.KnownSecrets;
import dev.dispatch.core.run.recording.ExamplePorts;
import dev.dispatch.core.run.recording.JobRecording;
import dev.dispatch.core.run.recording.ModuleRecorder;
import dev.dispatch.core.run.recording.RecordingWriter;
import dev.dispatch.core.run.recording.Scratch;
import java.util.List;

/** Records jobs of a module, one after the other. */
final class ModuleRecording implements AutoCloseable {

  private final OperationContext context;
  private final boolean examples;
  private final boolean mask;
  private final ModuleRecorder recorder;

  /** Memory of its own: what a recording stores is nobody's, what somebody stored is in none. */
  private final Scratch memory = Scratch.create();

  /**
   * Creates a recording.
   *
   * @param examples whether answers are made up and no server is called
   * @param mask whether what looks like a secret is masked, where else nothing is recorded
   */
  ModuleRecording(
      OperationContext context,
      ModuleRegistry registry,
      RunScopes scopes,
      boolean examples,
      boolean mask) {
    this.context = context;
    this.examples = examples;
    this.mask = mask;
    RunPorts ports = ports(registry, scopes);
    this.recorder =
        new ModuleRecorder(
            job -> ports(job, ports),
            context.workspace().runOutput(),
            context.cliVersion(),
            context.runs().events());
  }

  private RunPorts ports(ModuleRegistry registry, RunScopes scopes) {
    return new RunPorts(
        context.clock(),
        context.runs().nanos(),
        context.random(),
        context.runs().waiter(),
        context.environment(),
        registry,
        new MemoryStore(memory.path(), context.secrets().redactor()),
        context.secrets(),
        context.runs().cancellation(),
        scopes);
  }

  private RunPorts ports(JobDocument job, RunPorts ports) {
    RunPorts chosen = ports.modules(ports.modules().preferring(job.moduleRanges()));
    return examples ? ExamplePorts.of(job, chosen) : chosen;
  }

  /** Runs a job and writes its recording; where it fails there is none. */
  RecordedJobLine record(ModuleJob job, GivenInputs given) {
    GivenInputs inputs = examples ? ExamplePorts.inputs(JobLoader.load(job.path()), given) : given;
    ModuleRecorder.Recorded recorded = recorder.run(job.path(), inputs);
    if (recorded.result().status() != RunStatus.SUCCESS) {
      throw failed(job, recorded);
    }
    write(job, recorded);
    return new RecordedJobLine(
        job.id(),
        job.kind(),
        JobRecording.of(job.path()).file().toString(),
        recorded.run().runId(),
        recorded.result().steps().size(),
        recorded.result().calls());
  }

  private void write(ModuleJob job, ModuleRecorder.Recorded recorded) {
    RecordingWriter writer =
        new RecordingWriter(
            recorded.run(),
            KnownSecrets.of(recorded.run(), context.environment(), context.secrets()));
    List<Doubt> doubts = writer.doubts();
    if (!doubts.isEmpty() && !mask) {
      throw DoubtfulRecording.of(
          "The recording of '" + job.id() + "'", recorded.run().runId(), doubts);
    }
    writer.writeFor(job.path(), examples);
  }

  private static OperationFailure failed(ModuleJob job, ModuleRecorder.Recorded recorded) {
    StepFailure failure = recorded.result().failure().orElseThrow();
    return new OperationFailure(
        failure.asCode(),
        "The job '" + job.id() + "' failed and was not recorded: " + failure.message(),
        failure.hint(),
        RunCommands.inspect("see what failed", recorded.run().runId()));
  }

  @Override
  public void close() {
    memory.close();
  }
}
