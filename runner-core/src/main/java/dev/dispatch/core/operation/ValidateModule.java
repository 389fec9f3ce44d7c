package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
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
      @Option(label = "dir") @Description("The module's folder, with its module.json.")
          String path) {}

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
      @Description("What makes it hard to use.") List<FileProblem> warnings) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.validate",
            "Check a module's manifest, actions, schemas, examples and jobs",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .failingWith(ModuleRegistryError.MODULE_INVALID)
        .examples("dispatch module validate --path modules/petstore");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Path folder = OutputFile.of(context, input.path());
    try (ModuleRegistry registry = context.openModules(folder)) {
      ModuleCheck.Result found = ModuleCheck.of(folder, registry);
      List<FileProblem> problems = new ArrayList<>(found.problems());
      found.module().ifPresent(module -> problems.addAll(jobs(module, registry)));
      Outcome<Output> outcome =
          Outcome.of(output(folder, found, problems)).next(next(folder, found, problems));
      return problems.isEmpty()
          ? outcome
          : outcome.failing(
              ModuleRegistryError.MODULE_INVALID,
              "The module in '"
                  + folder
                  + "' is not valid: "
                  + Counts.of(problems.size(), "problem")
                  + ".",
              "Correct each problem, then validate the module again.");
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

  private static Output output(Path folder, ModuleCheck.Result found, List<FileProblem> problems) {
    Optional<ModuleDescriptor> module = found.module();
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
        found.warnings().subList(0, Math.min(MOST_LISTED, found.warnings().size())));
  }

  private static List<NextCommand> next(
      Path folder, ModuleCheck.Result found, List<FileProblem> problems) {
    if (!problems.isEmpty()) {
      return List.of(
          NextCommand.read("check it again", "module", "validate", "--path", folder.toString()));
    }
    return found.module().stream()
        .flatMap(module -> module.jobs().stream())
        .limit(1)
        .map(job ->
            NextCommand.read(
                "check a job of its own", "job", "validate", "--case", job.path().toString()))
        .toList();
  }
}
