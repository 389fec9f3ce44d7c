package dev.dispatch.core.run.batch;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.dispatch.core.problem.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a CSV file: RFC 4180, UTF-8, the first record names the columns. */
final class CsvRows implements RowReader {

  private final CloseableIterator<CsvRecord> records;
  private final List<String> columns;
  private long number;

  private CsvRows(CloseableIterator<CsvRecord> records) {
    this.records = records;
    this.columns = records.hasNext() ? records.next().getFields() : List.of();
  }

  static CsvRows open(Path file) throws IOException {
    return new CsvRows(
        CsvReader.builder()
            .detectBomHeader(true)
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(file)
            .iterator());
  }

  @Override
  public List<String> columns() {
    return columns.stream().map(String::strip).toList();
  }

  @Override
  public Optional<Row> next() {
    try {
      return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
    } catch (CsvParseException | UncheckedIOException broken) {
      throw new MalformedRow(0, true, "The file is no CSV from here on.", broken);
    }
  }

  private Row row(CsvRecord record) {
    number++;
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != columns.size()) {
      throw new MalformedRow(
          line,
          false,
          "It has "
              + Counts.of(record.getFieldCount(), "field")
              + ", and the header has "
              + columns.size()
              + ".",
          null);
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!record.getField(i).isEmpty()) {
        cells.put(columns.get(i).strip(), record.getField(i));
      }
    }
    return new Row(number, line, cells);
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
