package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Description;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.job.JobKind;
import dev.dispatch.core.job.JobLoader;
import dev.dispatch.core.job.JobLocator;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists the jobs that can be asked for by name. */
public final class ListCases implements Operation<ListCases.Input, ListCases.Output> {

  /** Which jobs. */
  public record Input(
      @Option(label = "text") @Description("Only jobs whose name or description has this text.")
          Optional<String> find,
      @Description("Only jobs of this kind: seed jobs may store memory.") Optional<Kind> kind) {}

  /** A kind of job that a file's name says. */
  public enum Kind {
    /** Reads memory, never stores. */
    CASE,
    /** Stores what cases read. */
    SEED
  }

  /** The jobs. */
  public record Output(
      @Description("The workspace.") String root,
      @Description("The jobs below jobs/, of the workspace and of the application.")
          List<Case> cases) {}

  /** One job. */
  public record Case(
      @Description("The name, for --case.") String name,
      @Description("The file.") String path,
      @Description("case, or seed where it may store memory.") JobKind kind,
      @Description("Whether the file can be read as a job.") boolean readable,
      @Description("What it does, or why it cannot be read.") Optional<String> description) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "job.cases",
            "List the jobs that can be run by name",
            Input.class,
            Output.class,
            OperationEffect.READ)
        .examples("dispatch job cases", "dispatch job cases --find memory --kind seed");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path file : JobSource.of(context).locator().cases()) {
      files.putIfAbsent(file.getFileName().toString(), file); // the workspace's wins, as in --case
    }
    List<Case> cases =
        files.values().stream().map(ListCases::describe).filter(job -> asked(job, input)).toList();
    return Outcome.of(new Output(context.workspace().root().toString(), cases)).next(next(cases));
  }

  private static boolean asked(Case job, Input input) {
    String words = (job.name() + " " + job.description().orElse("")).toLowerCase(Locale.ROOT);
    boolean found =
        input.find().map(text -> text.toLowerCase(Locale.ROOT)).map(words::contains).orElse(true);
    return found && input.kind().map(kind -> kind.name().equals(job.kind().name())).orElse(true);
  }

  private static Case describe(Path file) {
    String name = JobLocator.nameOf(file);
    JobKind kind = JobKind.of(file);
    try {
      JobDocument job = JobLoader.load(file);
      return new Case(name, file.toString(), kind, true, job.job().description());
    } catch (DispatchException broken) {
      return new Case(name, file.toString(), kind, false, Optional.of(words(broken)));
    }
  }

  private static String words(DispatchException broken) {
    return broken instanceof ProblemsException many && !many.problems().isEmpty()
        ? many.problems().getFirst().message()
        : broken.getMessage();
  }

  private static List<NextCommand> next(List<Case> cases) {
    return cases.stream()
        .filter(Case::readable)
        .findFirst()
        .map(job -> NextCommand.read("check a job", "job", "validate", "--case", job.name()))
        .map(List::of)
        .orElseGet(() -> List.of(NextCommand.read("learn to write a job", "schema", "case")));
  }
}
