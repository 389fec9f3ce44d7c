package dev.dispatch.core.run.batch;

import dev.dispatch.core.job.GivenInputs;
import dev.dispatch.core.job.JobDocument;
import dev.dispatch.core.problem.NearestName;
import dev.dispatch.core.problem.Position;
import dev.dispatch.core.problem.Problem;
import dev.dispatch.core.problem.ProblemsException;
import dev.dispatch.core.run.RunPlanner;
import dev.dispatch.core.workspace.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Checks every row of a data file before the first run starts. */
final class RowCheck {

  /** A file whose rows are all wrong is wrong in one way. */
  private static final int MOST_PROBLEMS = 100;

  private final JobDocument job;
  private final GivenInputs inputs;
  private final RowFile file;
  private final Environment environment;
  private final List<Problem> problems = new ArrayList<>();
  private long rows;
  private long badRows;

  private RowCheck(JobDocument job, GivenInputs inputs, RowFile file, Environment environment) {
    this.job = job;
    this.inputs = inputs;
    this.file = file;
    this.environment = environment;
  }

  /**
   * Returns how many rows there are.
   *
   * @param inputs what every run gets
   * @throws ProblemsException with every row that cannot be inputs of the job
   */
  static long check(JobDocument job, GivenInputs inputs, RowFile file, Environment environment) {
    return new RowCheck(job, inputs, file, environment).check();
  }

  private long check() {
    try (RowReader reader = file.open()) {
      checkColumns(reader.columns());
      if (problems.isEmpty()) {
        checkRows(reader);
      }
    }
    if (problems.isEmpty() && rows == 0) {
      add(0, 1, "", "The file has no rows.", "Give it a row for each run.");
    }
    if (!problems.isEmpty()) {
      throw refused();
    }
    return rows;
  }

  private void checkColumns(List<String> columns) {
    Set<String> seen = new LinkedHashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        add(0, 1, column, "The column '" + column + "' is there twice.", "Leave one out.");
      } else if (!known().contains(column)) {
        add(
            0,
            1,
            column,
            "The column '" + column + "' is no input of the job.",
            NearestName.hint(column, known()));
      } else if (isGiven(column)) {
        add(
            0,
            1,
            column,
            "The input '" + column + "' is given by --input and by a column.",
            "Leave one out.");
      }
    }
  }

  private SortedSet<String> known() {
    return new TreeSet<>(job.job().inputs().keySet());
  }

  private boolean isGiven(String name) {
    return inputs.entries().stream().anyMatch(entry -> entry.strip().startsWith(name + "="));
  }

  private void checkRows(RowReader reader) {
    boolean more = true;
    while (more) {
      try {
        Optional<Row> row = reader.next();
        row.ifPresent(this::check);
        more = row.isPresent();
      } catch (MalformedRow malformed) {
        rows++;
        badRows++;
        add(rows, malformed.line(), "", malformed.getMessage(), "Correct the row.");
        more = !malformed.last();
      }
    }
  }

  private void check(Row row) {
    rows++;
    List<Problem> found = problems(row);
    badRows += found.isEmpty() ? 0 : 1;
    for (Problem problem : found) {
      String column = column(problem, row);
      add(row.number(), row.line(), column, problem.message(), problem.hint());
    }
  }

  private List<Problem> problems(Row row) {
    return RunPlanner.problems(job, inputs.and(row.entries()), environment);
  }

  private static String column(Problem problem, Row row) {
    String name = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
    return problem.pointer().startsWith("/inputs/") && row.cells().containsKey(name) ? name : "";
  }

  private void add(long row, long line, String column, String message, String hint) {
    if (problems.size() >= MOST_PROBLEMS) {
      return;
    }
    String where =
        (row == 0 ? "" : "Row " + row)
            + (row == 0 || column.isEmpty() ? "" : ", column '" + column + "'");
    problems.add(
        new Problem(
            BatchError.BATCH_DATA_INVALID.name(),
            "/" + (row == 0 ? "header" : row) + (column.isEmpty() ? "" : "/" + column),
            line > 0 ? Optional.of(new Position((int) line, 1)) : Optional.empty(),
            where.isEmpty() ? message : where + ": " + message,
            hint));
  }

  private ProblemsException refused() {
    String message =
        badRows == 0
            ? "The data file does not fit the job."
            : badRows + " of " + rows + " rows cannot be inputs of the job.";
    return new ProblemsException(
        BatchError.BATCH_DATA_INVALID,
        message,
        problems.getFirst().hint(),
        file.file().toString(),
        problems);
  }
}
