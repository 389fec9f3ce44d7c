package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobError;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleManifestReader;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.run.RunError;
import dev.dispatch.core.run.recording.RecordingError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a module's jobs and keeps what was answered beside them, for {@code validate --run}. */
public final class RecordModule implements Operation<RecordModule.Input, RecordModule.Output> {

  /** Which jobs, and against what. */
  public record Input(
      @Option(label = "dir") @Description("The module's folder, with its module.json.") String path,
      @Option(value = "--job", label = "id")
          @Description("Record this job alone, by its id as 'module inspect' lists it; repeatable.")
          @Default("[]")
          List<String> jobs,
      @Default("{}") InputOptions inputs,
      @Default("{}") EnvironmentOptions environment,
      @Description(
              "Call no server: make the answers up from the actions' response schemas, and the"
                  + " credentials, too.")
          @Default("false")
          boolean examples,
      @Description("Mask what looks like a secret, where else nothing would be recorded.")
          @Default("false")
          boolean mask,
      @Default("{}") ScopeOptions scope) {}

  /** What was recorded. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its folder.") String path,
      @Description("The jobs that were recorded, in the order in which they ran.")
          List<RecordedJobLine> recordings) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.record",
            "Run a module's jobs and keep the answers for validate --run",
            Input.class,
            Output.class,
            OperationEffect.NETWORK)
        .failingWith(
            ModuleRegistryError.MODULE_INVALID,
            RecordingError.MODULE_JOB_UNKNOWN,
            RunError.RUN_EXPORT_DOUBTFUL,
            JobError.JOB_INVALID)
        .examples(
            "dispatch module record --path modules/petstore",
            "dispatch module record --path modules/petstore --input baseUrl=http://127.0.0.1:4010",
            "dispatch module record --path modules/petstore --examples --json");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path folder = OutputFile.of(context, input.path()).normalize();
    OperationContext surroundings = input.environment().applyTo(context);
    try (ModuleRegistry registry = context.openModules(folder);
        ModuleRecording recording =
            new ModuleRecording(
                surroundings, registry, input.scope().scopes(), input.examples(), input.mask())) {
      ModuleDescriptor module = module(folder, registry);
      GivenInputs inputs = input.inputs().given(context);
      List<RecordedJobLine> lines = new ArrayList<>();
      for (ModuleJob job : chosen(module, input.jobs())) {
        lines.add(recording.record(job, inputs));
      }
      return Outcome.of(
          new Output(module.name(), folder.toString(), lines),
          NextCommand.read(
              "run them against the recordings",
              "module",
              "validate",
              "--path",
              folder.toString(),
              "--run"));
    }
  }

  private static ModuleDescriptor module(Path folder, ModuleRegistry registry) {
    String name = ModuleManifestReader.read(folder.resolve("module.json")).name();
    return registry
        .module(name)
        .filter(found -> found.source().equals(folder.toString()))
        .orElseThrow(() ->
            new OperationFailure(
                ModuleRegistryError.MODULE_INVALID,
                "The module in '" + folder + "' cannot be used.",
                "Correct what 'module validate' tells of it.",
                NextCommand.read("see why", "module", "validate", "--path", folder.toString())));
  }

  private static List<ModuleJob> chosen(ModuleDescriptor module, List<String> ids) {
    List<String> known = module.jobs().stream().map(ModuleJob::id).distinct().toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new DispatchException(
            RecordingError.MODULE_JOB_UNKNOWN,
            "The module '" + module.name() + "' has no job '" + id + "'.",
            NearestName.hint(id, known));
      }
    }
    if (known.isEmpty()) {
      throw new DispatchException(
          RecordingError.MODULE_JOB_UNKNOWN,
          "The module '" + module.name() + "' ships no job.",
          "Put one into its folder jobs/, as <name>.job.case.json.");
    }
    return module.jobs().stream().filter(job -> ids.isEmpty() || ids.contains(job.id())).toList();
  }
}
