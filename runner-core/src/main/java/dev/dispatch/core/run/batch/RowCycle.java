package dev.dispatch.core.run.batch;

import java.util.Optional;
import java.util.function.Supplier;

/** The rows of a data file, over and over. */
final class RowCycle implements AutoCloseable {

  private final Optional<Supplier<RowReader>> file;
  private Optional<RowReader> reader = Optional.empty();

  /** Creates a cycle; without a file there are no rows. */
  RowCycle(Optional<Supplier<RowReader>> file) {
    this.file = file;
  }

  /** Returns the next row, the first after the last; empty without a file. */
  Optional<Row> next() {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<Row> row = reader.flatMap(RowReader::next);
    return row.isPresent() ? row : again().next();
  }

  private RowReader again() {
    close();
    reader = Optional.of(file.get().get());
    return reader.get();
  }

  @Override
  public void close() {
    reader.ifPresent(RowReader::close);
  }
}
