package dev.dispatch.core.run.batch;

import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import dev.dispatch.core.problem.ProblemsException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Rows of a JSON Lines file: an object a line; empty lines are passed over. */
final class JsonLinesRows implements RowReader {

  private final BufferedReader lines;
  private long number;
  private long line;

  private JsonLinesRows(BufferedReader lines) {
    this.lines = lines;
  }

  static JsonLinesRows open(Path file) throws IOException {
    return new JsonLinesRows(Files.newBufferedReader(file));
  }

  @Override
  public List<String> columns() {
    return List.of(); // each row has its own
  }

  @Override
  public Optional<Row> next() {
    try {
      String text = lines.readLine();
      line++;
      while (text != null && text.isBlank()) {
        text = lines.readLine();
        line++;
      }
      return text == null ? Optional.empty() : Optional.of(row(text));
    } catch (IOException broken) {
      throw new MalformedRow(line, true, "The file is not UTF-8 from here on.", broken);
    }
  }

  private Row row(String text) {
    number++;
    JsonNode tree = parse(text);
    if (!tree.isObject()) {
      throw new MalformedRow(line, false, "It is no JSON object.", null);
    }
    Map<String, String> cells = new LinkedHashMap<>();
    tree.properties().stream()
        .filter(cell -> !cell.getValue().isNull())
        .forEach(cell -> cells.put(cell.getKey(), text(cell.getValue())));
    return new Row(number, line, cells);
  }

  private JsonNode parse(String text) {
    try {
      return StrictJson.parse(text.getBytes(StandardCharsets.UTF_8), "row", JsonLimits.JOB).root();
    } catch (ProblemsException malformed) {
      throw new MalformedRow(
          line, false, "It is no JSON: " + malformed.problems().getFirst().message(), malformed);
    }
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : JsonText.compact(value);
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
