package dev.dispatch.core.module;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with a file of a module.
 *
 * @param code a stable code
 * @param file the file
 * @param pointer the JSON Pointer of what is wrong; empty for the whole file
 * @param line 1 and up, where the place is known
 * @param column 1 and up, where the place is known
 * @param message what is wrong
 * @param hint what to do
 */
public record FileProblem(
    String code,
    String file,
    String pointer,
    Optional<Integer> line,
    Optional<Integer> column,
    String message,
    String hint) {

  /** Returns a problem whose place in the text is not known. */
  public static FileProblem of(
      Path file, String pointer, String code, String message, String hint) {
    return new FileProblem(
        code, file.toString(), pointer, Optional.empty(), Optional.empty(), message, hint);
  }

  /** Returns what an error says of a file, each problem at its place. */
  public static List<FileProblem> all(DispatchException e, Path file) {
    if (e instanceof ProblemsException many && !many.problems().isEmpty()) {
      return many.problems().stream().map(problem -> of(file, problem)).toList();
    }
    return List.of(of(file, "", e.code().name(), e.getMessage(), e.hint()));
  }

  /** Returns a problem of a file's text. */
  public static FileProblem of(Path file, Problem problem) {
    return new FileProblem(
        problem.code(),
        file.toString(),
        problem.pointer(),
        problem.position().map(place -> place.line()),
        problem.position().map(place -> place.column()),
        problem.message(),
        problem.hint());
  }
}
