package dev.dispatch.core.module.declarative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {

  @TempDir Path folder;
  private final List<String> read = new ArrayList<>();

  @Test
  void findsADocumentInAFileOfItsOwn() throws IOException {
    write("get-pet.json", "{\"id\": 1}");

    assertThat(found("get-pet")).isEqualTo("get-pet.json  {\"id\":1}");
  }

  @Test
  void findsADocumentAmongMany() throws IOException {
    write("get-pet+.json", "{\"get-pet\": {\"id\": 1}, \"list-pets\": {\"id\": 2}}");

    assertThat(found("list-pets")).isEqualTo("get-pet+.json /list-pets {\"id\":2}");
  }

  @Test
  void readsOnlyTheFileWhoseNameComesBefore() throws IOException {
    write("a+.json", "{\"a\": {}, \"c\": {}}");
    write("d+.json", "{\"d\": {}, \"e\": {}}");
    write("f+.json", "{\"f\": {}, \"g\": {}}");
    write("z.json", "{}");

    assertThat(found("e")).startsWith("d+.json");
    assertThat(read).containsExactly("d+.json");
  }

  @Test
  void findsADocumentThatStandsOutOfOrder() throws IOException {
    write("a+.json", "{\"a\": {}, \"x\": {\"id\": 1}}");
    write("d+.json", "{\"d\": {}}");

    assertThat(found("x")).isEqualTo("a+.json /x {\"id\":1}");
  }

  @Test
  void takesTheFileOfItsOwnBeforeTheOneWithMany() throws IOException {
    write("a+.json", "{\"a\": {}, \"b\": {\"id\": 1}}");
    write("b.json", "{\"id\": 2}");

    assertThat(found("b")).isEqualTo("b.json  {\"id\":2}");
  }

  @Test
  void namesAllOfThemSorted() throws IOException {
    write("b+.json", "{\"b\": {}, \"d\": {}}");
    write("c.json", "{}");
    write("notes.txt", "none");

    assertThat(files().names()).containsExactly("b", "c", "d");
  }

  @Test
  void findsNothingOutsideTheFolder() throws IOException {
    Files.writeString(folder.resolveSibling("outside.json"), "{}");

    assertThat(files().find("../outside")).isEmpty();
  }

  @Test
  void findsNothingInAFolderThatIsNotThere() {
    assertThat(new NamedFiles(folder.resolve("none"), FileGuard.NONE).find("a")).isEmpty();
  }

  private String found(String name) {
    NamedFiles.Found found = files().find(name).orElseThrow();
    return found.file().getFileName() + " " + found.pointer() + " " + found.tree();
  }

  private NamedFiles files() {
    return new NamedFiles(
        folder,
        new FileGuard() {
          @Override
          public void beforeReading(Path file) {
            read.add(file.getFileName().toString());
          }

          @Override
          public void notFound(Path within) {}
        });
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
