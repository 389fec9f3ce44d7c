package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.run.RunControl;
import dev.dispatch.core.run.RunScopes;
import dev.dispatch.core.run.recording.Scratch;
import dev.dispatch.core.secret.SecretRegistry;
import dev.dispatch.core.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** Records the jobs of a module that was just made, against answers made up from its schemas. */
final class MadeUpRecordings {

  private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

  private final OperationContext context;

  MadeUpRecordings(OperationContext context) {
    this.context = context;
  }

  /**
   * Records what can be recorded; a job whose actions say too little of their answers is left out.
   *
   * @return how many jobs have a recording now
   */
  int record(Path folder, String name) {
    try (Scratch runs = Scratch.create();
        ModuleRegistry registry = context.openModules(folder);
        ModuleRecording recording =
            new ModuleRecording(aside(runs.path()), registry, RunScopes.OPEN, true, true)) {
      List<ModuleJob> jobs =
          registry
              .module(name)
              .filter(found -> found.source().equals(folder.toString()))
              .map(ModuleDescriptor::jobs)
              .orElse(List.of());
      return (int) jobs.stream().filter(job -> isRecorded(recording, job)).count();
    }
  }

  private static boolean isRecorded(ModuleRecording recording, ModuleJob job) {
    try {
      recording.record(job, GivenInputs.NONE);
      return true;
    } catch (DispatchException _) {
      return false; // 'module validate --run' tells that there is none, and how to record it
    }
  }

  /**
   * Its runs are nobody's: they are not listed, nobody follows them, and no secret is in them. Time
   * stands still and chance is always the same, so that one document always gives the same module.
   */
  private OperationContext aside(Path runOutput) {
    Workspace here = context.workspace();
    RunControl runs = context.runs();
    return new OperationContext(
        new Workspace(here.cwd(), here.home(), here.root(), runOutput),
        context.environment(),
        () -> TIME,
        new SplittableRandom(1),
        context.application(),
        context.stdin(),
        context.prompt(),
        context.progress(),
        context.live(),
        new SecretRegistry(),
        new RunControl(runs.cancellation(), event -> {}, () -> 0, runs.waiter()),
        context.server(),
        context.cliVersion(),
        context.argv());
  }
}
