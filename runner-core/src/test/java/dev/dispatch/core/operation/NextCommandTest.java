package dev.dispatch.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextCommandTest {

  @Test
  void beginsWithTheProgram() {
    NextCommand command = NextCommand.read("see it", "job", "inspect", "--run-id", "r-1");

    assertThat(command.argv()).containsExactly("dispatch", "job", "inspect", "--run-id", "r-1");
    assertThat(command.command()).isEqualTo("dispatch job inspect --run-id r-1");
    assertThat(command.effect()).isEqualTo(OperationEffect.READ);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "a b, 'a b'",
        "$(id), '$(id)'",
        "it's, 'it'\\''s'",
        "*, '*'",
        "~, '~'",
        "#x, '#x'",
        "a=b, a=b",
        "\"\", ''"
      })
  void quotesWhatAShellWouldChange(String word, String quoted) {
    assertThat(NextCommand.read("x", word).command()).isEqualTo("dispatch " + quoted);
  }

  @Test
  void takesMoreWords() {
    NextCommand command = NextCommand.write("x", "a").with(List.of("--home", "h"));

    assertThat(command.argv()).containsExactly("dispatch", "a", "--home", "h");
    assertThat(command.effect()).isEqualTo(OperationEffect.WRITE);
  }
}
