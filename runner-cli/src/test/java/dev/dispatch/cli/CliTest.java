package dev.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CliTest {

  @TempDir Path folder;

  @Test
  void addsVersionAndNextToTheOutput() {
    JsonNode document = Invocation.in(folder).run("version", "--json").document();

    assertThat(document.propertyNames()).containsExactly("name", "version", "next", "cliVersion");
    assertThat(document.at("/next/0").propertyNames())
        .containsExactly("command", "argv", "description", "effect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json version", "version --json", "--version --json", "-V --json"})
  void takesGlobalOptionsAnywhere(String line) {
    Invocation.Result result = Invocation.in(folder).run(line.split(" "));

    assertThat(result.document().at("/name").stringValue()).isEqualTo("dispatch");
  }

  @Test
  void takesGlobalOptionsInTheMiddleOfACommand() {
    Invocation.Result result = Invocation.in(folder).run("module", "--json", "list");

    assertThat(result.document().has("modules")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "-h", "module --help", "module list --help", "--help module list"})
  void explainsOnRequestAndSucceeds(String line) {
    Invocation.Result result = Invocation.in(folder).run(line.split(" "));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Usage: dispatch");
  }

  @Test
  void explainsWhenNothingIsAskedAndFails() {
    Invocation.Result result = Invocation.in(folder).run();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).contains("Usage: dispatch <command>");
    assertThat(result.err()).contains("'dispatch' needs a command");
  }

  @Test
  void failsWhereStandardOutputDoesNotTakeTheAnswer() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    Invocation.Result result = Invocation.in(folder).to(full).run("version", "--json");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("could not be written");
  }

  @Test
  void printsThePartThatIsSelected() {
    assertThat(Invocation.in(folder).run("version", "--select", "$.name").out())
        .isEqualTo("dispatch\n");
    assertThat(Invocation.in(folder).run("version", "--select", "$.name", "--json").out())
        .isEqualTo("\"dispatch\"\n");
  }

  @Test
  void doesNotFindAPartThatIsNotThere() {
    Invocation.Result result = Invocation.in(folder).run("version", "--select", "$.nope", "--json");

    assertThat(result.exitCode()).isEqualTo(4);
    assertThat(result.document().at("/details/code").stringValue())
        .isEqualTo("CLI_SELECTION_EMPTY");
  }

  @Test
  void putsLongOutputIntoAFile() throws IOException {
    JsonNode document = Invocation.in(folder).run("help", "--json", "--max-output=500").document();

    Path file = Path.of(document.at("/file").stringValue());
    assertThat(document.at("/truncated").booleanValue()).isTrue();
    assertThat(document.at("/bytes").longValue()).isEqualTo(Files.size(file));
    assertThat(file).startsWith(folder.resolve("run-output")).content().contains("\"summary\"");
  }

  @Test
  void takesTheLimitOfOutputFromTheEnvironment() {
    Invocation.Result result =
        Invocation.in(folder).with("DISPATCH_MAX_OUTPUT", "100").run("help", "--json");

    assertThat(result.document().at("/truncated").booleanValue()).isTrue();
  }

  @Test
  void keepsTheHeadOfALongError() {
    JsonNode document =
        Invocation.in(folder).run("vresion", "--json", "--max-output", "100").document();

    assertThat(document.at("/code").stringValue()).isEqualTo("USAGE_ERROR");
    assertThat(document.at("/hint").stringValue()).contains("'version'");
    assertThat(document.at("/truncated").booleanValue()).isTrue();
  }

  @Test
  void sendsNextCommandsToTheSamePlaces() {
    JsonNode document =
        Invocation.in(folder).run("version", "--json", "--home", "h", "--run-output=r").document();

    assertThat(document.at("/next/0/argv").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(List.of("dispatch", "help", "--home", "h", "--run-output", "r"));
  }

  @Test
  void masksSecretsInEveryAnswer() {
    Invocation.Result human = invocation().run("canary-7f3a");
    Invocation.Result json = invocation().run("canary-7f3a", "--json");

    assertThat(human.err()).contains("[secret:login.password]").doesNotContain("canary-7f3a");
    assertThat(json.out()).contains("[secret:login.password]").doesNotContain("canary-7f3a");
  }

  private Invocation invocation() {
    return Invocation.in(folder).knowingSecret("login.password", "canary-7f3a");
  }
}
