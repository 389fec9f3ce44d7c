package dev.dispatch.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.Corpora;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** G-F3: what a shell makes of the quoted form is exactly the words. */
class NextCommandIT {

  private static final int NAUGHTY = 515;
  private static final int INJECTIONS = 83;

  @TempDir Path folder;

  @Test
  void aShellReadsNaughtyStringsAsTheyAre() throws Exception {
    byte[] bytes = Corpora.bytes(Corpora.path("naughty-strings/blns.json"));
    List<String> words =
        StrictJson.parse(bytes, "blns", JsonLimits.JOB)
            .root()
            .valueStream()
            .map(JsonNode::stringValue)
            .toList();

    assertThat(words).hasSize(NAUGHTY);
    assertThat(readByShell(words)).isEqualTo(printable(words));
  }

  @Test
  void aShellRunsNoInjection() throws Exception {
    List<String> words =
        Files.readAllLines(Corpora.path("payloads/command-execution-unix.txt")).stream()
            .map(line -> line + ";touch canary;`touch canary`$(touch canary)")
            .toList();

    assertThat(words).hasSize(INJECTIONS);
    assertThat(readByShell(words)).isEqualTo(printable(words));
    assertThat(folder.resolve("canary")).doesNotExist();
  }

  /** One script with a command for each word; {@code dispatch} prints its argument. */
  private List<String> readByShell(List<String> words) throws IOException, InterruptedException {
    StringBuilder script =
        new StringBuilder("dispatch() { printf '%%s\\037' \"$1\"; }%n".formatted());
    printable(words)
        .forEach(word -> script.append(NextCommand.read("x", word).command()).append('\n'));
    Path file = Files.writeString(folder.resolve("script.sh"), script);
    Process shell = new ProcessBuilder("sh", file.toString()).directory(folder.toFile()).start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    List<String> read = new ArrayList<>(List.of(out.split("\037", -1)));
    read.removeLast();
    return read;
  }

  /** No process can be given a NUL, and the separator is ours. */
  private static List<String> printable(List<String> words) {
    return words.stream().map(word -> word.replace("\0", "").replace("\037", "")).toList();
  }
}
