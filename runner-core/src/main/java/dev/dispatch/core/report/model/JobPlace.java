package dev.dispatch.core.report.model;

import dev.dispatch.core.problem.Position;
import java.util.Optional;

/**
 * Where something stands in the job.
 *
 * @param file the job's file, with {@code /} between folders; relative to the workspace where it is
 *     in there; the copy in the run's folder where the file is gone or has changed
 * @param pointer the JSON Pointer
 * @param position line and column in that file
 */
public record JobPlace(Optional<String> file, String pointer, Optional<Position> position) {

  /** Returns it as {@code file:line:column}, or the pointer where there is no file. */
  public String words() {
    return file.map(
            name -> name + position.map(at -> ":" + at.line() + ":" + at.column()).orElse(""))
        .orElse(pointer);
  }
}
