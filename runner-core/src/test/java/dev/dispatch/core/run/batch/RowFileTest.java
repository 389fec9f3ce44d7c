package dev.dispatch.core.run.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.dispatch.api.DispatchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {

  @TempDir Path folder;

  @Test
  void readsQuotedFieldsAsRfc4180SaysThem() throws IOException {
    List<Row> rows = rows("rows.csv", "\uFEFFa,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n");
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().cells())
        .containsExactly(entry("a", "x, \"y\"\r\nz"), entry("b", "2"));
  }

  @Test
  void anEmptyFieldGivesNoValue() throws IOException {
    assertThat(rows("rows.csv", "a,b\n1,\n").getFirst().cells()).containsOnlyKeys("a");
  }

  @Test
  void aFieldNamesNoFile() throws IOException {
    assertThat(rows("rows.csv", "a\n@/etc/passwd\n").getFirst().entries())
        .containsExactly("a=@@/etc/passwd");
  }

  @Test
  void readsObjectsWithTheirTypes() throws IOException {
    List<Row> rows = rows("rows.jsonl", "{\"a\":1,\"b\":null,\"c\":[1]}\n\n{\"a\":\"x\"}");
    assertThat(rows.getFirst().cells()).containsExactly(entry("a", "1"), entry("c", "[1]"));
    assertThat(rows.getLast().number()).isEqualTo(2);
    assertThat(rows.getLast().line()).isEqualTo(3);
  }

  @Test
  void beginsAgainAfterTheLastRow() throws IOException {
    RowFile file = file("rows.csv", "a\n1\n2\n");
    try (RowCycle cycle = new RowCycle(Optional.of(file::open))) {
      assertThat(cycle.next().orElseThrow().number()).isEqualTo(1);
      assertThat(cycle.next().orElseThrow().number()).isEqualTo(2);
      assertThat(cycle.next().orElseThrow().number()).isEqualTo(1);
    }
  }

  @Test
  void refusesAnyOtherKindOfFile() {
    assertThatThrownBy(() -> file("rows.xlsx", "")).isInstanceOf(DispatchException.class);
  }

  private List<Row> rows(String name, String text) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = file(name, text).open()) {
      for (Optional<Row> row = reader.next(); row.isPresent(); row = reader.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  private RowFile file(String name, String text) throws IOException {
    return RowFile.of(Files.writeString(folder.resolve(name), text));
  }
}
