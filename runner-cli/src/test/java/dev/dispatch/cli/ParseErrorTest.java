package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ParseErrorTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                            | CLI_COMMAND_MISSING",
        "module                      | CLI_COMMAND_MISSING",
        "vresion                     | OPERATION_UNKNOWN",
        "module lsit                 | OPERATION_UNKNOWN",
        "help lsit                   | OPERATION_UNKNOWN",
        "version --jsn               | CLI_OPTION_UNKNOWN",
        "version --name=x            | CLI_OPTION_UNKNOWN",
        "version now                 | CLI_ARGUMENT_UNEXPECTED",
        "completion                  | CLI_OPTION_MISSING",
        "completion tcsh             | CLI_VALUE_INVALID",
        "schema action               | CLI_OPTION_MISSING",
        "schema action --name        | CLI_VALUE_INVALID",
        "schema action --name a --name b | CLI_OPTION_REPEATED",
        "schema action --name a --print=no | CLI_VALUE_INVALID",
        "version --home              | CLI_VALUE_INVALID",
        "version --quiet=yes         | CLI_VALUE_INVALID",
        "version --home a --home b   | CLI_VALUE_INVALID",
        "version --select $[         | JSONPATH_SYNTAX",
        "version --max-output many   | CLI_VALUE_INVALID",
        "version --max-output 1      | CLI_VALUE_INVALID",
        "--home x                    | CLI_COMMAND_MISSING",
        "-x version                  | CLI_OPTION_UNKNOWN"
      })
  void isOneDocumentWithExitTwoAndSomethingToDo(String line, String code) {
    Invocation.Result result = run(line);

    JsonNode document = result.document();
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(document.at("/code").stringValue()).isEqualTo("USAGE_ERROR");
    assertThat(document.at("/retryable").booleanValue()).isFalse();
    assertThat(document.at("/details/code").stringValue()).isEqualTo(code);
    assertThat(document.at("/next")).isNotEmpty();
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vresion, version",
    "module lsit, module list",
    "modul, module",
    "mdoule list, module list",
    "--jso version, --json",
    "version --jsn, --json",
    "schema action --nme x, --name",
    "completion bsh, bash"
  })
  void namesTheNearest(String line, String nearest) {
    assertThat(run(line).document().at("/hint").stringValue()).contains("'" + nearest + "'");
  }

  @Test
  void namesEveryMissingOption() {
    JsonNode document = Invocation.in(folder).run("memory", "inspect", "--json").document();

    assertThat(document.at("/message").stringValue()).contains("'--namespace'");
  }

  @Test
  void saysItOnStandardErrorToAPerson() {
    Invocation.Result result = Invocation.in(folder).run("version", "--jsn");

    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            ✗ Unknown option '--jsn'.
              Hint: Did you mean '--json'?

            Next        dispatch help version  see its options
            """);
  }

  private Invocation.Result run(String line) {
    String words = line == null ? "--json" : line.strip() + " --json";
    return Invocation.in(folder).run(words.split(" +"));
  }
}
