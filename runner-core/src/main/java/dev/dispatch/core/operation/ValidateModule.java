package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.JobValidator;
import dev.dispatch.core.module.FileProblem;
import dev.dispatch.core.module.ModuleCheck;
import dev.dispatch.core.module.ModuleDescriptor;
import dev.dispatch.core.module.ModuleJob;
import dev.dispatch.core.module.ModuleRegistry;
import dev.dispatch.core.module.ModuleRegistryError;
import dev.dispatch.core.module.install.BundlePacker;
import dev.dispatch.core.problem.Counts;
import dev.dispatch.core.run.recording.JobProof;
import dev.dispatch.core.run.recording.RecordingError;
import dev.dispatch.core.run.recording.Scratch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a module in a folder: all that installing and running it would look at. */
public final class ValidateModule
    implements Operation<ValidateModule.Input, ValidateModule.Output> {

  private static final int MOST_LISTED = 100;

  /** Which module. */
  public record Input(
      @Option(label = "dir") @Description("The module's folder, with its module.json.") String path,
      @Description("Run its jobs against their recorded answers, too; no network is needed.")
          @Default("false")
          boolean run) {}

  /** What was found. */
  public record Output(
      @Description("Whether nothing is wrong.") boolean valid,
      @Description("The module's name; null where its manifest cannot be read.")
          Optional<String> name,
      @Description("Its version.") Optional<String> version,
      @Description("Its folder.") String path,
      @Description("SHA-256 of its files.") Optional<String> digest,
      @Description("How many actions it has.") int actions,
      @Description("How many jobs it ships.") int jobs,
      @Description("How many problems there are; the first are listed.") int problemCount,
      @Description("What keeps it from being used.") List<FileProblem> problems,
      @Description("What makes it hard to use.") List<FileProblem> warnings,
      @Description("What came of running each job against its recorded answers; with --run.")
          List<JobProofLine> runs) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.validate",
            "Check a module's manifest, actions, schemas, examples and jobs",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(ModuleRegistryError.MODULE_INVALID, RecordingError.MODULE_JOB_FAILED)
        .examples(
            "dispatch module validate --path modules/petstore",
            "dispatch module validate --path modules/petstore --run");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path folder = OutputFile.of(context, input.path());
    try (ModuleRegistry registry = context.openModules(folder)) {
      ModuleCheck.Result found = ModuleCheck.of(folder, registry);
      List<FileProblem> problems = new ArrayList<>(found.problems());
      found.module().ifPresent(module -> problems.addAll(jobs(module, registry)));
      if (problems.isEmpty()) {
        problems.addAll(packing(folder));
      }
      List<JobProof> proofs =
          input.run() && problems.isEmpty() ? proofs(found, registry) : List.of();
      boolean invalid = !problems.isEmpty();
      proofs.forEach(proof -> problems.addAll(proof.problems()));
      Outcome<Output> outcome =
          Outcome.of(output(folder, found, problems, proofs))
              .next(next(folder, found, problems, proofs, input.run()));
      return problems.isEmpty() ? outcome : failing(outcome, folder, problems, invalid);
    }
  }

  private static Outcome<Output> failing(
      Outcome<Output> outcome, Path folder, List<FileProblem> problems, boolean invalid) {
    String count = Counts.of(problems.size(), "problem");
    return invalid
        ? outcome.failing(
            ModuleRegistryError.MODULE_INVALID,
            "The module in '" + folder + "' is not valid: " + count + ".",
            "Correct each problem, then validate the module again.")
        : outcome.failing(
            RecordingError.MODULE_JOB_FAILED,
            "Jobs of the module in '" + folder + "' do not do what is on record: " + count + ".",
            "Correct the job or the module; where the change is meant, record again.");
  }

  private static List<JobProof> proofs(ModuleCheck.Result found, ModuleRegistry registry) {
    return found.module().stream()
        .flatMap(module -> module.jobs().stream())
        .map(job -> JobProof.of(job, registry))
        .toList();
  }

  // Packed as 'module pack' does and read as 'module install' does, then thrown away.
  private static List<FileProblem> packing(Path folder) {
    try (Scratch scratch = Scratch.create()) {
      BundlePacker.pack(folder, scratch.path().resolve("bundle.zip"), Optional.empty());
      return List.of();
    } catch (DispatchException e) {
      return FileProblem.all(e, folder.resolve("module.json"));
    }
  }

  private static List<FileProblem> jobs(ModuleDescriptor module, ModuleRegistry registry) {
    List<FileProblem> problems = new ArrayList<>();
    for (ModuleJob job : module.jobs()) {
      try {
        JobDocument document = JobLoader.load(job.path());
        JobValidator.validate(document, registry.preferring(document.moduleRanges()))
            .forEach(problem -> problems.add(FileProblem.of(job.path(), problem)));
      } catch (DispatchException e) {
        problems.addAll(FileProblem.all(e, job.path()));
      }
    }
    return problems;
  }

  private static Output output(
      Path folder, ModuleCheck.Result found, List<FileProblem> problems, List<JobProof> proofs) {
    Optional<ModuleDescriptor> module = found.module();
    List<FileProblem> warnings = new ArrayList<>(found.warnings());
    proofs.stream().flatMap(proof -> unproven(proof).stream()).forEach(warnings::add);
    return new Output(
        problems.isEmpty(),
        module.map(ModuleDescriptor::name),
        module.map(ModuleDescriptor::version),
        folder.toString(),
        module.flatMap(ModuleDescriptor::digest),
        module.map(one -> one.actionNames().size()).orElse(0),
        module.map(one -> one.jobs().size()).orElse(0),
        problems.size(),
        problems.subList(0, Math.min(MOST_LISTED, problems.size())),
        warnings.subList(0, Math.min(MOST_LISTED, warnings.size())),
        proofs.stream().map(JobProofLine::of).toList());
  }

  private static Optional<FileProblem> unproven(JobProof proof) {
    return proof.outcome() == JobProof.Outcome.NOT_RECORDED
        ? Optional.of(
            FileProblem.of(
                proof.job().path(),
                "",
                "MODULE_JOB_NOT_RECORDED",
                "The job '" + proof.job().id() + "' has no recorded answers and was not run.",
                "Record it: dispatch module record."))
        : Optional.empty();
  }

  private static List<NextCommand> next(
      Path folder,
      ModuleCheck.Result found,
      List<FileProblem> problems,
      List<JobProof> proofs,
      boolean run) {
    String path = folder.toString();
    List<NextCommand> next = new ArrayList<>();
    proofs.stream()
        .filter(proof -> proof.outcome() != JobProof.Outcome.PASSED)
        .findFirst()
        .ifPresent(proof ->
            next.add(
                NextCommand.network(
                    "record its answers",
                    "module",
                    "record",
                    "--path",
                    path,
                    "--job",
                    proof.job().id())));
    if (!problems.isEmpty()) {
      next.add(
          NextCommand.read("check it again", "module", "validate", "--path", path)
              .with(run ? List.of("--run") : List.of()));
    } else if (proofs.isEmpty() && !jobs(found).isEmpty()) {
      next.add(
          NextCommand.read(
              "run its jobs against their recorded answers",
              "module",
              "validate",
              "--path",
              path,
              "--run"));
    } else if (next.isEmpty()) {
      next.add(NextCommand.write("pack it", "module", "pack", "--path", path));
    }
    return next;
  }

  private static List<ModuleJob> jobs(ModuleCheck.Result found) {
    return found.module().map(ModuleDescriptor::jobs).orElse(List.of());
  }
}
