package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.api.schema.Default;
import dev.dispatch.api.schema.Description;
import dev.dispatch.api.schema.Example;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ImportedModule;
import dev.dispatch.core.module.importer.ModuleFiles;
import dev.dispatch.core.module.importer.ModuleWriter;
import dev.dispatch.core.module.importer.Names;
import dev.dispatch.core.module.scaffold.ScaffoldError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Makes a module: a scaffold, a project in Java, or one out of a description of an API. */
public final class InitModule implements Operation<InitModule.Input, InitModule.Output> {

  private static final int MOST_LISTED = 20;

  /** What of, and where to. */
  public record Input(
      @Option(label = "name")
          @Description("The module's name; what the source calls itself where it is not given.")
          @Example("\"petstore\"")
          Optional<String> name,
      @Option(label = "dir")
          @Description("The folder to write; <workspace>/modules/<name> by default.")
          Optional<String> out,
      @Option(label = "file") @Description("An OpenAPI document, 3.0 or 3.1, in JSON or YAML.")
          Optional<String> fromOpenapi,
      @Option(label = "file") @Description("A Postman collection, version 2.1.")
          Optional<String> fromPostman,
      @Option(label = "file") @Description("Recorded traffic, HAR 1.2.") Optional<String> fromHar,
      @Option(label = "line") @Description("A curl command line, or a file with some of them.")
          Optional<String> fromCurl,
      @Option(value = "--tag", label = "tag")
          @Description("Take the operations with this tag alone, or the requests in this folder.")
          @Default("[]")
          List<String> tags,
      @Description("Make a Maven project for actions in Java.") @Default("false") boolean java,
      @Option(value = "--package", label = "package")
          @Description("With --java: the package of its classes; com.example.<name> by default.")
          @Example("\"com.example.orders\"")
          Optional<String> packageName) {}

  /** What was made. */
  public record Output(
      @Description("The module's name.") String name,
      @Description("Its version.") String version,
      @Description("Its folder.") String path,
      @Description("What its actions' paths are relative to; null where a job must say it.")
          Optional<String> baseUrl,
      @Description("How many actions it has.") int actionCount,
      @Description("The first of its actions, by key.") List<String> actions,
      @Description("The first of its example jobs.") List<String> jobs,
      @Description("How many files were written.") int files,
      @Description("How many of its jobs have recorded answers, made up from the schemas.")
          int recordings,
      @Description("The command that builds it; null for a module without code.")
          Optional<String> build,
      @Description("What could not be carried over, the most frequent first.")
          List<NoteLine> notCarriedOver) {}

  /** Something that could not be carried over. */
  public record NoteLine(
      @Description("What it is, and what was done instead.") String what,
      @Description("How often it came up.") int count,
      @Description("Where it came up first; IMPORT.md has every place.") String place) {}

  @Override
  public OperationSpec<Input, Output> spec() {
    return OperationSpec.of(
            "module.init",
            "Make a module: a scaffold, a Java project, or out of OpenAPI, Postman, HAR or curl",
            Input.class,
            Output.class,
            OperationEffect.WRITE)
        .failingWith(
            ImportError.IMPORT_FILE_UNREADABLE,
            ImportError.IMPORT_NOT_UNDERSTOOD,
            ImportError.IMPORT_EMPTY,
            ImportError.IMPORT_TARGET_TAKEN,
            ScaffoldError.SCAFFOLD_NAME_INVALID,
            ScaffoldError.SCAFFOLD_PACKAGE_INVALID)
        .examples(
            "dispatch module init --name orders",
            "dispatch module init --name orders --java --package com.example.orders",
            "dispatch module init --from-openapi petstore.yaml --name petstore",
            "dispatch module init --from-curl \"curl https://api.example.com/users/1\"");
  }

  @Override
  public Outcome<Output> run(OperationContext context, Input input) {
    input.name().ifPresent(InitModule::requireName);
    if (input.java()) {
      return new JavaModuleProject(context).make(input);
    }
    if (input.packageName().isPresent()) {
      throw invalid(
          "'--package' is for classes, and this module has none.", "Add --java, or leave it out.");
    }
    ImportedModule module = new ModuleOrigin(context).module(input);
    String name = input.name().orElse(module.name());
    Path folder = folder(context, input, name);
    SortedMap<String, String> files = ModuleFiles.of(module, name);
    ModuleWriter.write(folder, files);
    int recordings = new MadeUpRecordings(context).record(folder, name);
    return Outcome.of(output(module, name, folder, files, recordings))
        .next(next(context, name, folder, files));
  }

  /** Returns the folder that a module goes to. */
  static Path folder(OperationContext context, Input input, String name) {
    return input
        .out()
        .map(out -> OutputFile.of(context, out))
        .orElseGet(() -> context.workspace().modules().resolve(name));
  }

  private static void requireName(String name) {
    if (!name.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw invalid(
          "'" + name + "' is no name for a module.",
          "Use lower-case letters, digits and -, 64 of them at most, such as "
              + Names.kebab(name)
              + ".");
    }
  }

  /** Returns the refusal of what was asked for. */
  static DispatchException invalid(String message, String hint) {
    return new DispatchException(OperationError.OPERATION_FILE_INVALID, message, hint);
  }

  private static Output output(
      ImportedModule module,
      String name,
      Path folder,
      SortedMap<String, String> files,
      int recordings) {
    return new Output(
        name,
        "1.0.0",
        folder.toString(),
        module.baseUrl(),
        module.actions().size(),
        module.actions().stream()
            .limit(MOST_LISTED)
            .map(action -> name + "." + action.name())
            .toList(),
        jobs(folder, files).limit(MOST_LISTED).toList(),
        files.size() + recordings,
        recordings,
        Optional.empty(),
        NoteLines.of(module.notes()));
  }

  /** Returns the paths of a module's jobs. */
  static Stream<String> jobs(Path folder, SortedMap<String, String> files) {
    return files.keySet().stream()
        .filter(file -> file.startsWith("jobs/"))
        .map(file -> folder.resolve(file).toString());
  }

  private static List<NextCommand> next(
      OperationContext context, String name, Path folder, SortedMap<String, String> files) {
    List<NextCommand> next = new ArrayList<>();
    if (context.workspace().modules().resolve(name).equals(folder)) {
      next.add(NextCommand.read("see its actions, schemas and jobs", "module", "inspect", name));
    }
    next.add(
        NextCommand.read("check all of it", "module", "validate", "--path", folder.toString()));
    jobs(folder, files)
        .findFirst()
        .ifPresent(job ->
            next.add(NextCommand.read("check an example job", "job", "validate", "--case", job)));
    return next;
  }
}
