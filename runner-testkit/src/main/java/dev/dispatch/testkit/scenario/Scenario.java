package dev.dispatch.testkit.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One folder of commands and expectations.
 *
 * @param name its path below the root of the scenarios
 */
public record Scenario(String name, Path folder) {

  /** Finds all scenarios below a folder, sorted: the folders that hold {@code args}. */
  public static List<Scenario> below(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> path.getFileName().toString().equals("args"))
          .map(Path::getParent)
          .map(folder -> new Scenario(root.relativize(folder).toString(), folder))
          .sorted(Comparator.comparing(Scenario::name))
          .toList();
    }
  }

  /** Returns the commands, in order: {@code args}, {@code args.2} and so on. */
  List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    for (Optional<String> args = text("args"); args.isPresent(); ) {
      commands.add(args.get());
      args = text(numbered("args", commands.size() + 1));
    }
    return commands;
  }

  Optional<String> text(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
  }

  List<String> lines(String file) throws IOException {
    return text(file).stream().flatMap(String::lines).filter(line -> !line.isBlank()).toList();
  }

  Map<String, String> environment() throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String line : lines("env")) {
      int sign = line.indexOf('=');
      variables.put(line.substring(0, sign), line.substring(sign + 1));
    }
    return variables;
  }

  /** Returns the name of a command's file: {@code exit}, {@code exit.2}, {@code stdout.2.json}. */
  static String numbered(String file, int command) {
    if (command == 1) {
      return file;
    }
    int dot = file.indexOf('.');
    return dot < 0
        ? file + "." + command
        : file.substring(0, dot) + "." + command + file.substring(dot);
  }

  /** Copies what is not an expectation to the working folder. */
  void copyFixtures(Path cwd) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).filter(this::isFixture).toList()) {
        Path copy = cwd.resolve(folder.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  private boolean isFixture(Path path) {
    Path relative = folder.relativize(path);
    String first = relative.getName(0).toString();
    return relative.getNameCount() > 1 ? !first.equals("files") : !isOurs(first);
  }

  private static boolean isOurs(String file) {
    return file.matches(
        "(args|exit|stdin)(\\.\\d+)?"
            + "|(stdout|stderr)(\\.\\d+)?(\\.json)?"
            + "|env|server|stubs\\.json|absent|secrets");
  }
}
