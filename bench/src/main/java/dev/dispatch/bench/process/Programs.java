package dev.dispatch.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What is installed. */
public final class Programs {

  private Programs() {}

  /** Returns the path of a program, if it is on the {@code PATH}. */
  public static Optional<String> find(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
