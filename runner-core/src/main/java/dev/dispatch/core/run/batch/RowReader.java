package dev.dispatch.core.run.batch;

import java.util.List;
import java.util.Optional;

/** Reads the rows of a data file, one after the other. */
interface RowReader extends AutoCloseable {

  /** Returns the names of the columns, where the file tells them before its rows. */
  List<String> columns();

  /**
   * Returns the next row, or empty at the end.
   *
   * @throws MalformedRow for a row that cannot be read; the next may still be
   */
  Optional<Row> next();

  @Override
  void close();
}
