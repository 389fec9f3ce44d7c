package dev.dispatch.core.operation;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.module.importer.ImportError;
import dev.dispatch.core.module.importer.ModuleWriter;
import dev.dispatch.core.module.scaffold.JavaNames;
import dev.dispatch.core.module.scaffold.JavaProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the Maven project of a module in Java. */
final class JavaModuleProject {

  private static final InitModule.NoteLine WITHOUT_ARTIFACTS =
      new InitModule.NoteLine(
          "this dispatch carries no Maven artifacts; copy the folder 'maven' of one that does here,"
              + " unless Maven Central has them",
          1,
          ".mvn/dispatch");

  private final OperationContext context;

  JavaModuleProject(OperationContext context) {
    this.context = context;
  }

  Outcome<InitModule.Output> make(InitModule.Input input) {
    if (ModuleOrigin.sources(input) > 0) {
      throw InitModule.invalid(
          "A module in Java is made of no source.", "Leave out --java, or the --from option.");
    }
    String name =
        input
            .name()
            .orElseThrow(() ->
                InitModule.invalid("A project needs a name.", "Give --name, such as orders."));
    JavaNames names = JavaNames.of(name, input.packageName());
    Path folder = InitModule.folder(context, input, name);
    SortedMap<String, String> files = JavaProject.files(names, context.cliVersion());
    Map<String, Path> artifacts = artifacts();
    ModuleWriter.write(folder, files, artifacts);
    return Outcome.of(output(name, folder, files, artifacts.size())).next(next(name, folder));
  }

  /** What a project needs of ours, by path in it; the packaged application has it. */
  private Map<String, Path> artifacts() {
    Optional<Path> maven =
        context.application().map(folder -> folder.resolve("maven")).filter(Files::isDirectory);
    return maven.map(JavaModuleProject::artifacts).orElse(Map.of());
  }

  private static Map<String, Path> artifacts(Path maven) {
    try (Stream<Path> files = Files.walk(maven)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> ".mvn/dispatch/" + maven.relativize(file).toString().replace('\\', '/'),
                  file -> file));
    } catch (IOException e) {
      throw new DispatchException(
          ImportError.IMPORT_NOT_WRITTEN,
          "'" + maven + "' cannot be read: " + e.getMessage(),
          "Install the application again.",
          e);
    }
  }

  private static InitModule.Output output(
      String name, Path folder, SortedMap<String, String> files, int artifacts) {
    return new InitModule.Output(
        name,
        "1.0.0",
        folder.toString(),
        Optional.empty(),
        1,
        List.of(name + ".read-post"),
        InitModule.jobs(folder, files).toList(),
        files.size() + artifacts,
        0,
        Optional.of("mvn -f " + ShellWord.quoted(folder.toString()) + " verify"),
        artifacts > 0 ? List.of() : List.of(WITHOUT_ARTIFACTS));
  }

  private static List<NextCommand> next(String name, Path folder) {
    String path = folder.toString();
    String bundle = folder.resolve("target/" + name + "-1.0.0.dpmod.zip").toString();
    return List.of(
        NextCommand.read("check it, once it is built", "module", "validate", "--path", path),
        NextCommand.write("pack it", "module", "pack", "--path", path, "--out", bundle),
        NextCommand.write("install it", "module", "install", "--bundle", bundle));
  }
}
